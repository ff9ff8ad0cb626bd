package dev.preflight.compatibility.routing;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles models as a user would, with the processor. */
final class Compiler {
  private Compiler() {}

  /** Compiles a model into a directory, and gives the directory. */
  static Path compile(Model model, Path output) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    model.sources().entrySet().forEach(source -> sources.add(file(source)));
    StringWriter printed = new StringWriter();
    List<String> options =
        List.of(
            "-nowarn",
            "-processor",
            "dev.preflight.processor.PreflightProcessor",
            "-d",
            output.toString());
    JavaCompiler.CompilationTask task =
        ToolProvider.getSystemJavaCompiler().getTask(printed, null, null, options, null, sources);
    if (!task.call()) {
      throw new AssertionError(printed.toString());
    }
    return output;
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
