package dev.preflight.processor;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.resource.PreflightResource;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Provides policies as an application gets them: compiled by javac with the processor, and loaded.
 */
final class CompiledPolicies {
  private CompiledPolicies() {}

  /** Returns the policy of each list of origin patterns, in order. */
  static List<CompiledPolicy> ofOrigins(List<List<String>> policies) {
    return of(
        policies.stream()
            .map(
                patterns ->
                    patterns.stream()
                        .map(pattern -> "\"" + pattern + "\"")
                        .collect(Collectors.joining(",\n", "{", "}")))
            .toList());
  }

  /** Returns the policy of each annotation, given by its attributes. */
  static List<CompiledPolicy> of(List<String> attributes) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < attributes.size(); i++) {
      sources.add(new PolicyCase(i, List.of(), List.of(), attributes.get(i)).source());
    }
    try {
      Path output = Files.createTempDirectory("compiled-policies");
      try {
        compile(sources, output);
        return load(output, sources.size());
      } finally {
        MoreFiles.deleteRecursively(output, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(List<JavaFileObject> sources, Path output) {
    StringWriter printed = new StringWriter();
    JavaCompiler.CompilationTask task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                printed, null, null, List.of("-nowarn", "-d", output.toString()), null, sources);
    task.setProcessors(List.of(new PreflightProcessor()));
    if (!task.call()) {
      throw new AssertionError(printed.toString());
    }
  }

  private static List<CompiledPolicy> load(Path output, int count) throws IOException {
    URL[] urls = {output.toUri().toURL()};
    List<CompiledPolicy> policies = new ArrayList<>();
    try (URLClassLoader loader =
        new URLClassLoader(urls, CompiledPolicies.class.getClassLoader())) {
      for (int i = 0; i < count; i++) {
        policies.add(load(loader, "Case" + i).policyOf("get()"));
      }
    }
    return policies;
  }

  // The runtime loads the classes of an application in the same way.
  private static PreflightResource load(ClassLoader loader, String name) {
    try {
      return (PreflightResource)
          loader
              .loadClass(PreflightResource.nameFor("cases." + name))
              .getConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }
}
