package dev.preflight.processor.generate;

import com.google.common.base.CaseFormat;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.preflight.Risk;
import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.policy.compiled.OriginAutomaton;
import dev.preflight.policy.header.HeaderList;
import dev.preflight.policy.header.HeaderName;
import dev.preflight.policy.origin.OriginPattern;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates the policies of a resource class as constants. */
final class PoliciesGenerator {
  private final Function<String, List<String>> automata;

  /**
   * Creates a generator.
   *
   * @param automata returns the automaton of a regular expression, one state a line
   */
  PoliciesGenerator(Function<String, List<String>> automata) {
    this.automata = automata;
  }

  /** Adds the constants and their origin tests. */
  void addTo(TypeSpec.Builder type, GeneratedResource resource) {
    NameAllocator names = new NameAllocator();
    String enclosing = resource.preflightClass().simpleName();
    for (PolicyConstant constant : resource.constants()) {
      addPolicy(type, enclosing, constant, names);
    }
  }

  private void addPolicy(
      TypeSpec.Builder type, String enclosing, PolicyConstant constant, NameAllocator names) {
    ValidPolicy policy = constant.policy();
    CodeBlock.Builder code = CodeBlock.builder();
    if (policy.allowsAnyOrigin()) {
      code.add("$T.ofAnyOrigin($S)$>$>", CompiledPolicy.class, constant.label());
    } else {
      String test = names.newName(methodName(constant));
      code.add("$T.of($S, $N::$N)$>$>", CompiledPolicy.class, constant.label(), enclosing, test);
      List<String> regexes = addAutomata(type, constant);
      OriginMatcherGenerator matcher = new OriginMatcherGenerator(policy, regexes);
      String set = constant.name() + "_ORIGINS";
      matcher.generateSet(set).ifPresent(type::addField);
      matcher.generate(test, set).forEach(type::addMethod);
    }
    code.add("\n.key($S)", constant.key());
    if (policy.allowCredentials()) {
      code.add("\n.allowCredentials()");
    }
    if (policy.enforce()) {
      code.add("\n.enforce()");
    }
    addHeaders(code, "allowedHeaders", policy.allowedHeaders());
    addHeaders(code, "exposedHeaders", policy.exposedHeaders());
    if (policy.isConfigured()) {
      addWritten(code, policy);
    }
    code.add("\n.maxAge($L)\n.build()$<$<", policy.maxAge());
    type.addField(
        FieldSpec.builder(
                CompiledPolicy.class,
                constant.name(),
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .addJavadoc("The policy of {@code $L}.\n", constant.label())
            .initializer(code.build())
            .build());
  }

  private static String methodName(PolicyConstant constant) {
    String name = CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name());
    String test = name.replaceFirst("Policy(?=\\d*$)", "") + "Allows";
    return Character.isJavaIdentifierStart(test.charAt(0)) ? test : "_" + test;
  }

  private List<String> addAutomata(TypeSpec.Builder type, PolicyConstant constant) {
    List<String> regexes = constant.policy().originRegexes();
    String prefix = constant.name() + "_REGEX";
    List<String> names =
        Stream.iterate(0, i -> i < regexes.size(), i -> i + 1)
            .map(i -> regexes.size() == 1 ? prefix : prefix + "_" + (i + 1))
            .toList();
    for (int i = 0; i < regexes.size(); i++) {
      CodeBlock states =
          automata.apply(regexes.get(i)).stream()
              .map(line -> CodeBlock.of("\n$S", line))
              .collect(CodeBlock.joining(","));
      type.addField(
          FieldSpec.builder(
                  OriginAutomaton.class,
                  names.get(i),
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .addJavadoc("The states of $L.\n", JavadocCode.of(regexes.get(i)))
              .initializer("$T.of($>$>$L$<$<)", OriginAutomaton.class, states)
              .build());
    }
    return names;
  }

  // The start-up check needs these values to check configured origins together with them.
  private static void addWritten(CodeBlock.Builder code, ValidPolicy policy) {
    List<String> origins = policy.origins().stream().map(OriginPattern::text).toList();
    code.add("\n.origins($L)", list(origins));
    if (!policy.originRegexes().isEmpty()) {
      code.add("\n.originRegexes($L)", list(policy.originRegexes()));
    }
    if (!policy.tolerated().isEmpty()) {
      CodeBlock risks =
          policy.tolerated().stream()
              .sorted()
              .map(risk -> CodeBlock.of("$T.$L", Risk.class, risk))
              .collect(CodeBlock.joining(", "));
      code.add("\n.tolerate($L)", risks);
    }
  }

  private static CodeBlock list(List<String> elements) {
    return elements.stream()
        .map(element -> CodeBlock.of("$S", element))
        .collect(CodeBlock.joining(", "));
  }

  private static void addHeaders(CodeBlock.Builder code, String method, HeaderList headers) {
    List<String> names =
        Stream.concat(
                headers.any() ? Stream.of("*") : Stream.of(),
                headers.names().stream().map(HeaderName::text))
            .toList();
    if (!names.isEmpty()) {
      code.add("\n.$N($L)", method, list(names));
    }
  }
}
