package dev.preflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;

/** Compiles into a folder, as javac does. */
abstract class CompiledToDisk {
  static final String CLEAN =
      """
      package com.acme;
      @jakarta.ws.rs.Path("clean")
      @dev.preflight.CrossOrigin("https://shop.example.com")
      public class CleanResource {
        @jakarta.ws.rs.GET public void get() {}
      }
      """;
  static final String POLICY = "@dev.preflight.CrossOrigin(\"https://shop.example.com\")";

  @TempDir Path output;

  static String withPolicy(String annotation) {
    assertThat(CLEAN).contains(POLICY);
    return CLEAN.replace(POLICY, annotation);
  }

  String compile(String... sources) throws IOException {
    return compile(List.of(new PreflightProcessor()), sources);
  }

  String compile(List<javax.annotation.processing.Processor> processors, String... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter printed = new StringWriter();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            printed,
            null,
            null,
            List.of("--release", "17", "-d", output.toString()),
            null,
            Stream.of(sources).map(CompiledToDisk::source).toList());
    task.setProcessors(processors);
    task.call();
    return printed.toString();
  }

  private static JavaFileObject source(String text) {
    String name = text.replaceFirst("(?s).*?(class|interface) (\\w+).*", "com.acme.$2");
    return Compilations.source(name, text);
  }

  List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files.map(file -> output.relativize(file).toString()).sorted().toList();
    }
  }
}
