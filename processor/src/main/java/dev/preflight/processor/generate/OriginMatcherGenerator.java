package dev.preflight.processor.generate;

import com.google.common.collect.Lists;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.compiled.Origins;
import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.origin.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Generates the origin test of a policy: comparisons or a switch for exact origins, a set if they
 * are many, and method calls for patterns and expressions.
 */
final class OriginMatcherGenerator {
  // The JVM never compiles methods of more than 8,000 bytes. A case takes about 40 of them. Longer
  // lists become a set.
  private static final int MAX_CASES = 128;

  // A string constant has at most 65,535 bytes, and an origin at most 300.
  private static final int ORIGINS_IN_A_TEXT = 100;

  // This many comparisons are faster than the hash code that a switch over strings begins with.
  private static final int MAX_COMPARISONS = 2;

  // Bounds the recursion of the compiler in a chain of alternatives.
  private static final int MAX_CALLS = 100;

  private final List<String> exact;
  private final List<CodeBlock> calls;

  OriginMatcherGenerator(ValidPolicy policy, List<String> automata) {
    List<OriginPattern.Hosts> hosts = policy.hosts();
    exact =
        hosts.stream()
            .filter(OriginPattern.Hosts::isExact)
            .map(OriginPattern.Hosts::text)
            .distinct()
            .toList();
    calls =
        Stream.concat(
                hosts.stream()
                    .filter(pattern -> !pattern.isExact())
                    .map(OriginMatcherGenerator::call),
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

  /** Returns a constant for the exact origins if they are too many for one method. */
  Optional<FieldSpec> generateSet(String constant) {
    if (exact.size() <= MAX_CASES) {
      return Optional.empty();
    }
    CodeBlock texts =
        Lists.partition(exact, ORIGINS_IN_A_TEXT).stream()
            .map(origins -> CodeBlock.of("\n$S", String.join("\n", origins)))
            .collect(CodeBlock.joining(","));
    return Optional.of(
        FieldSpec.builder(
                ParameterizedTypeName.get(Set.class, String.class),
                constant,
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer("$T.listed($>$>$L$<$<)", Origins.class, texts)
            .build());
  }

  /**
   * Returns the method with the given name and, if there are very many patterns, the methods that
   * it calls.
   *
   * @param constant the name of the constant for the exact origins, if there is one
   */
  List<MethodSpec> generate(String name, String constant) {
    boolean isSet = exact.size() > MAX_CASES;
    List<CodeBlock> all = new ArrayList<>(calls);
    if (isSet) {
      all.add(0, CodeBlock.of("$N.contains(origin)", constant));
    }
    List<MethodSpec> methods = new ArrayList<>();
    List<List<CodeBlock>> parts = Lists.partition(all, MAX_CALLS);
    int count = Math.max(1, parts.size());
    for (int i = 0; i < count; i++) {
      List<CodeBlock> alternatives = new ArrayList<>(i < parts.size() ? parts.get(i) : List.of());
      if (i + 1 < count) {
        alternatives.add(CodeBlock.of("$N(origin)", name + "_" + (i + 2)));
      }
      List<String> origins = i == 0 && !isSet ? exact : List.of();
      methods.add(test(i == 0 ? name : name + "_" + (i + 1), body(origins, alternatives)));
    }
    return methods;
  }

  private static MethodSpec test(String name, CodeBlock body) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(boolean.class)
        .addParameter(String.class, "origin")
        .addCode(body)
        .build();
  }

  private static CodeBlock body(List<String> origins, List<CodeBlock> others) {
    if (origins.size() > MAX_COMPARISONS) {
      return switchOver(origins, anyOf(others));
    }
    List<CodeBlock> alternatives = new ArrayList<>();
    origins.forEach(origin -> alternatives.add(CodeBlock.of("origin.equals($S)", origin)));
    alternatives.addAll(others);
    return CodeBlock.of("return $L;\n", anyOf(alternatives));
  }

  private static CodeBlock anyOf(List<CodeBlock> alternatives) {
    return alternatives.isEmpty()
        ? CodeBlock.of("false")
        : CodeBlock.of("$>$>$L$<$<", alternatives.stream().collect(CodeBlock.joining("\n|| ")));
  }

  private static CodeBlock switchOver(List<String> origins, CodeBlock otherwise) {
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
