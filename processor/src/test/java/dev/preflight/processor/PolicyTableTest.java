package dev.preflight.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.RuleId;
import dev.preflight.policy.rules.PolicyRules;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests one table of policies, both with javac and with the policy package alone. */
class PolicyTableTest {
  private static final List<PolicyCase> CASES = PolicyCase.readAll();

  private static Map<String, List<Diagnostic<? extends JavaFileObject>>> messages;
  private static Map<String, DeclaredPolicy> policies;

  @BeforeAll
  static void compileAll() {
    List<JavaFileObject> sources = CASES.stream().map(PolicyCase::source).toList();
    messages =
        Compilations.compile(sources, "-Xmaxerrs", "9999", "-Xmaxwarns", "9999")
            .diagnostics()
            .stream()
            .filter(message -> message.getSource() != null)
            .collect(groupingBy(Compilations::fileName));
    CapturingProcessor capturing = new CapturingProcessor();
    assertThat(javac().withProcessors(capturing).compile(sources)).succeeded();
    policies = capturing.policies();
  }

  static Stream<PolicyCase> cases() {
    return CASES.stream();
  }

  @Test
  void tableIsLarge() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(250);
  }

  @Test
  void everyRuleOfPoliciesHasACase() {
    Set<String> ids = new HashSet<>();
    CASES.forEach(policy -> ids.addAll(policy.all()));
    List<String> missing =
        Stream.of(RuleId.values())
            .filter(rule -> rule.compareTo(RuleId.NOT_A_RESOURCE) < 0) // placement rules follow
            .map(RuleId::id)
            .filter(id -> !ids.contains(id))
            .toList();
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compilerFindsTheSame(PolicyCase policy) {
    List<String> ids =
        messages.getOrDefault("cases/" + policy.className() + ".java", List.of()).stream()
            .map(message -> message.getMessage(Locale.ROOT))
            .map(message -> message.replaceFirst("(?s)^\\[([a-z-]+)\\].*", "$1"))
            .toList();
    assertThat(ids).containsExactlyInAnyOrderElementsOf(policy.all());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void policyPackageFindsTheSame(PolicyCase policy) {
    DeclaredPolicy raw = policies.get(policy.className());
    assertThat(raw).isNotNull();
    List<String> ids =
        PolicyRules.standard().check(raw).violations().stream()
            .map(violation -> violation.rule().id())
            .toList();
    assertThat(ids).isEqualTo(policy.byPolicyAlone());
  }

  @Test
  void messagesComeInTheOrderOfTheSource() {
    messages
        .values()
        .forEach(
            found ->
                assertThat(found)
                    .isSortedAccordingTo(Comparator.comparing(Diagnostic::getPosition)));
  }

  @Test
  void acceptedPoliciesGenerateCodeThatCompiles() {
    List<JavaFileObject> accepted =
        CASES.stream().filter(policy -> policy.all().isEmpty()).map(PolicyCase::source).toList();
    Compilation compilation = Compilations.compile(accepted, "-Xlint:all", "-Werror");
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation.generatedSourceFiles()).hasSize(accepted.size());
  }
}
