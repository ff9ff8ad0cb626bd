package dev.preflight.processor.generate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.Lists;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.preflight.policy.CorsPolicy;
import dev.preflight.policy.OriginPattern;
import dev.preflight.policy.Origins;
import dev.preflight.policy.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Generates the origin test of a policy: comparisons or a switch for exact origins, method calls
 * for patterns and expressions.
 */
final class OriginTestGenerator {
  // The JVM never compiles methods of more than 8,000 bytes. A case takes about 40 of them.
  private static final int MAX_CASES = 128;

  // This many comparisons are faster than the hash code that a switch over strings begins with.
  private static final int MAX_COMPARISONS = 2;

  // Bounds the recursion of the compiler in a chain of alternatives.
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

  /**
   * Returns the method with the given name and, if there are very many origins, the methods that it
   * calls.
   */
  List<MethodSpec> generate(String name) {
    List<MethodSpec> methods = new ArrayList<>();
    boolean hashed = exact.size() > MAX_CASES;
    List<List<CodeBlock>> tests = Lists.partition(calls, MAX_CALLS);
    int count = Math.max(1, tests.size());
    for (int i = 0; i < count; i++) {
      List<CodeBlock> alternatives = new ArrayList<>(i < tests.size() ? tests.get(i) : List.of());
      if (i == 0 && hashed) {
        alternatives.add(0, CodeBlock.of("$N(origin)", name + "Exactly"));
      }
      if (i + 1 < count) {
        alternatives.add(CodeBlock.of("$N(origin)", name + "_" + (i + 2)));
      }
      List<String> origins = i == 0 && !hashed ? exact : List.of();
      methods.add(test(i == 0 ? name : name + "_" + (i + 1), body(origins, alternatives)));
    }
    if (hashed) {
      addHashed(methods, name + "Exactly");
    }
    return methods;
  }

  // Splits the origins by their hash code into parts and generates a switch for each. The Java
  // specification defines the hash code of a string.
  private void addHashed(List<MethodSpec> methods, String name) {
    int mask = Integer.highestOneBit(exact.size() / MAX_CASES) * 4 - 1;
    Map<Integer, List<String>> parts =
        exact.stream()
            .collect(groupingBy(origin -> origin.hashCode() & mask, TreeMap::new, toList()));
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return switch (origin.hashCode() & $L) {\n$>", mask);
    parts.forEach(
        (part, origins) -> {
          String next = name + "_" + part;
          code.add("case $L -> $N(origin);\n", part, next);
          methods.add(test(next, body(origins, List.of())));
        });
    methods.add(test(name, code.add("default -> false;\n$<};\n").build()));
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
