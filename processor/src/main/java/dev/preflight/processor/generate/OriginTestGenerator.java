package dev.preflight.processor.generate;

import com.google.common.collect.Lists;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.preflight.policy.CorsPolicy;
import dev.preflight.policy.OriginPattern;
import dev.preflight.policy.Origins;
import dev.preflight.policy.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates the test of a policy's origins: a switch over exact ones, calls for the others. */
final class OriginTestGenerator {
  // A method has at most 64 KB of code, and a case of a switch over strings takes some 40 bytes.
  private static final int MAX_CASES = 500;

  private final List<String> exact;
  private final List<CodeBlock> calls;

  OriginTestGenerator(CorsPolicy policy, List<String> automata) {
    List<OriginPattern.Hosts> hosts =
        policy.origins().stream()
            .filter(OriginPattern.Hosts.class::isInstance)
            .map(OriginPattern.Hosts.class::cast)
            .toList();
    exact =
        hosts.stream()
            .filter(OriginPattern.Hosts::isExact)
            .map(OriginPattern.Hosts::text)
            .distinct()
            .toList();
    calls =
        Stream.concat(
                hosts.stream().filter(pattern -> !pattern.isExact()).map(OriginTestGenerator::call),
                automata.stream().map(name -> CodeBlock.of("$N.allows(origin)", name)))
            .toList();
  }

  private static CodeBlock call(OriginPattern.Hosts pattern) {
    String scheme = pattern.scheme() + "://";
    String host = pattern.host().text();
    boolean anyPort = pattern.port() instanceof Port.Any;
    if (!pattern.subdomains()) {
      return CodeBlock.of("$T.hasAnyPort(origin, $S)", Origins.class, scheme + host);
    }
    return CodeBlock.of(
        "$T.$N(origin, $S, $S)",
        Origins.class,
        anyPort ? "isSubdomainWithAnyPort" : "isSubdomain",
        scheme,
        "." + host + (anyPort ? "" : pattern.port().suffix()));
  }

  /** The method of the given name and, for very many origins, those that it goes on to. */
  List<MethodSpec> generate(String name) {
    List<List<String>> chunks =
        exact.isEmpty() ? List.of(List.of()) : Lists.partition(exact, MAX_CASES);
    List<MethodSpec> methods = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      boolean last = i == chunks.size() - 1;
      CodeBlock otherwise = last ? others() : CodeBlock.of("$N(origin)", name + (i + 2));
      methods.add(
          MethodSpec.methodBuilder(i == 0 ? name : name + (i + 1))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(boolean.class)
              .addParameter(String.class, "origin")
              .addCode(body(chunks.get(i), otherwise))
              .build());
    }
    return methods;
  }

  private CodeBlock others() {
    return calls.isEmpty()
        ? CodeBlock.of("false")
        : CodeBlock.of("$>$>$L$<$<", calls.stream().collect(CodeBlock.joining("\n|| ")));
  }

  private static CodeBlock body(List<String> origins, CodeBlock otherwise) {
    if (origins.isEmpty()) {
      return CodeBlock.of("return $L;\n", otherwise);
    }
    CodeBlock cases =
        origins.stream()
            .map(origin -> CodeBlock.of("$S", origin))
            .collect(CodeBlock.joining(",\n"));
    return CodeBlock.builder()
        .add("return switch (origin) {\n$>")
        .add("case $>$>$L$<$< -> true;\n", cases)
        .add("default -> $L;\n", otherwise)
        .add("$<};\n")
        .build();
  }
}
