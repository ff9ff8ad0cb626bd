package dev.preflight.processor;

import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.processor.declaration.PolicyFinder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Captures the policy of each class as it was written. */
@SupportedAnnotationTypes("*")
final class CapturingProcessor extends AbstractProcessor {
  private final Map<String, DeclaredPolicy> policies = new HashMap<>();

  Map<String, DeclaredPolicy> policies() {
    return policies;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    PolicyFinder finder = new PolicyFinder();
    round
        .getRootElements()
        .forEach(
            type ->
                finder
                    .policyOn(type)
                    .flatMap(use -> use.declaration())
                    .ifPresent(
                        policy -> policies.put(type.getSimpleName().toString(), policy.raw())));
    return false;
  }
}
