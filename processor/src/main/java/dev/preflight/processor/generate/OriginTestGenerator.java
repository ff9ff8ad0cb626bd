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

  // The compiler descends into a chain of alternatives, however long it is.
  private static final int MAX_CALLS = 100;

  private final List<String> exact;
  private final List<CodeBlock> calls;

  OriginTestGenerator(CorsPolicy policy, List<String> automata) {
    List<OriginPattern.Hosts> hosts = policy.hosts();
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
    List<List<String>> cases = Lists.partition(exact, MAX_CASES);
    List<List<CodeBlock>> tests = Lists.partition(calls, MAX_CALLS);
    int count = Math.max(1, Math.max(cases.size(), tests.size()));
    List<MethodSpec> methods = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<CodeBlock> alternatives = new ArrayList<>(i < tests.size() ? tests.get(i) : List.of());
      if (i + 1 < count) {
        alternatives.add(CodeBlock.of("$N(origin)", name + "_" + (i + 2)));
      }
      methods.add(
          MethodSpec.methodBuilder(i == 0 ? name : name + "_" + (i + 1))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(boolean.class)
              .addParameter(String.class, "origin")
              .addCode(body(i < cases.size() ? cases.get(i) : List.of(), anyOf(alternatives)))
              .build());
    }
    return methods;
  }

  private static CodeBlock anyOf(List<CodeBlock> alternatives) {
    return alternatives.isEmpty()
        ? CodeBlock.of("false")
        : CodeBlock.of("$>$>$L$<$<", alternatives.stream().collect(CodeBlock.joining("\n|| ")));
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
