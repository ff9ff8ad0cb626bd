package dev.preflight.compatibility.routing;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles as a user would, with the processor. */
public final class Compiler {
  private static final String OWN_CLASS_PATH = System.getProperty("java.class.path");

  private static final List<String> PROCESSOR =
      List.of("-processor", "dev.preflight.processor.PreflightProcessor");

  private Compiler() {}

  /**
   * Compiles sources, given by the names of their classes, into a directory, and gives the
   * directory.
   *
   * @param modules where other modules were compiled
   */
  public static Path compile(Map<String, String> named, Path output, Path... modules)
      throws IOException {
    return compile(named, output, PROCESSOR, modules);
  }

  /** The same as a library does that knows nothing of the processor. */
  public static Path compileWithout(Map<String, String> named, Path output, Path... modules)
      throws IOException {
    return compile(named, output, List.of("-proc:none"), modules);
  }

  /** Compiles with options for the processor, and returns what the compiler prints. */
  public static String print(Map<String, String> named, Path output, String... options)
      throws IOException {
    List<String> processing = new ArrayList<>(PROCESSOR);
    processing.addAll(List.of(options));
    return run(named, output, processing);
  }

  private static Path compile(
      Map<String, String> named, Path output, List<String> processing, Path... modules)
      throws IOException {
    List<String> options = new ArrayList<>(processing);
    options.add("-nowarn");
    run(named, output, options, modules);
    return output;
  }

  private static String run(
      Map<String, String> named, Path output, List<String> processing, Path... modules)
      throws IOException {
    List<JavaFileObject> sources = named.entrySet().stream().map(Compiler::file).toList();
    String classPath =
        Stream.concat(Stream.of(modules).map(Path::toString), Stream.of(OWN_CLASS_PATH))
            .collect(Collectors.joining(File.pathSeparator));
    Files.createDirectories(output);
    StringWriter printed = new StringWriter();
    List<String> options = new ArrayList<>(processing);
    options.addAll(List.of("-classpath", classPath, "-d", output.toString()));
    JavaCompiler.CompilationTask task =
        ToolProvider.getSystemJavaCompiler().getTask(printed, null, null, options, null, sources);
    if (!task.call()) {
      throw new AssertionError(printed.toString());
    }
    return printed.toString();
  }

  private static JavaFileObject file(Map.Entry<String, String> source) {
    URI uri = URI.create("string:///" + source.getKey().replace('.', '/') + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.getValue();
      }
    };
  }
}
