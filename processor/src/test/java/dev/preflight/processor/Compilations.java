package dev.preflight.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Runs javac with the processor. */
final class Compilations {
  static final Path RESOURCES = Path.of("src/test/resources");

  private Compilations() {}

  static Compilation compile(Iterable<JavaFileObject> sources, String... options) {
    return javac()
        .withOptions(Stream.concat(Stream.of("--release", "17"), Stream.of(options)).toArray())
        .withProcessors(new PreflightProcessor())
        .compile(sources);
  }

  static Compilation compile(String qualifiedName, String source) {
    return compile(List.of(source(qualifiedName, source)));
  }

  static JavaFileObject source(String qualifiedName, String source) {
    return JavaFileObjects.forSourceString(qualifiedName, source);
  }

  /** Returns the sources of a folder below {@code src/test/resources}. */
  static List<JavaFileObject> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(
              file ->
                  source(
                      folder.relativize(file).toString().replace('/', '.').replaceAll(".java$", ""),
                      read(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(JavaFileObject file) {
    try {
      return new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns Preflight's messages with file, line, column and kind, sorted by position. */
  static String report(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("["))
        .sorted(
            Comparator.comparing(Compilations::fileName)
                .thenComparing(Diagnostic::getLineNumber)
                .thenComparing(Diagnostic::getColumnNumber))
        .map(
            d ->
                "%s:%d:%d %s\n%s\n"
                    .formatted(
                        fileName(d),
                        d.getLineNumber(),
                        d.getColumnNumber(),
                        d.getKind(),
                        d.getMessage(Locale.ROOT)))
        .collect(Collectors.joining("\n"));
  }

  static String fileName(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource() == null
        ? "-"
        : diagnostic.getSource().getName().replaceFirst("^/", "");
  }
}
