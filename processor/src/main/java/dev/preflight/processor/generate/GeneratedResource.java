package dev.preflight.processor.generate;

import com.google.common.base.CaseFormat;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.processor.declaration.PolicyDeclaration;
import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.resource.ResourceClass;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/** The model of the class to generate for a resource class: names, and policies as constants. */
public final class GeneratedResource {
  private final ResourceClass resource;
  private final ClassName className;
  private final String preflightName;
  private final Function<PolicyDeclaration, ValidPolicy> policies;
  private final Map<Key, PolicyConstant> constants = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  // Policies with the same content but different names are separate constants, because messages
  // show the name.
  private record Key(ValidPolicy policy, String name, String content) {}

  /**
   * Creates a model for the generators.
   *
   * @param name the qualified name of the generated class
   * @param policies returns the valid policy of each declaration that the class uses
   */
  public GeneratedResource(
      ResourceClass resource, String name, Function<PolicyDeclaration, ValidPolicy> policies) {
    this.resource = resource;
    this.className = ClassName.get(resource.type());
    this.preflightName = name.substring(name.lastIndexOf('.') + 1);
    this.policies = policies;
    resource.policies().forEach(this::addConstant);
  }

  ResourceClass resource() {
    return resource;
  }

  ClassName className() {
    return className;
  }

  List<PolicyConstant> constants() {
    return List.copyOf(constants.values());
  }

  /** Returns the generated class, which is in the package of the resource class. */
  public ClassName preflightClass() {
    return ClassName.get(className.packageName(), preflightName);
  }

  /** Returns the expression for a policy in generated code. */
  CodeBlock reference(Optional<PolicyUse> use) {
    if (use.isEmpty()) {
      return CodeBlock.of("null");
    }
    return key(use.get())
        .map(key -> CodeBlock.of("$N", constantOf(key)))
        .orElseGet(() -> CodeBlock.of("$T.SAME_ORIGIN", CompiledPolicy.class));
  }

  private String constantOf(Key key) {
    PolicyConstant constant = constants.get(key);
    if (constant == null) {
      throw new IllegalStateException("no constant for " + key);
    }
    return constant.name();
  }

  private void addConstant(PolicyUse use) {
    key(use)
        .ifPresent(
            key ->
                constants.computeIfAbsent(
                    key,
                    absent ->
                        new PolicyConstant(
                            uniqueName(baseName(use)), key.name(), key.policy(), key.content())));
  }

  private Optional<Key> key(PolicyUse use) {
    return use.declaration()
        .map(
            declaration ->
                new Key(policies.apply(declaration), use.policyName(), use.contentKey()));
  }

  private static String baseName(PolicyUse use) {
    if (!use.isDirect()) {
      return upperCase(use.annotation().getAnnotationType().asElement().getSimpleName().toString());
    }
    if (use.element() instanceof TypeElement) {
      return "CLASS";
    }
    return upperCase(use.element().getSimpleName().toString());
  }

  private String uniqueName(String base) {
    String name = base.endsWith("POLICY") ? base : base + "_POLICY";
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + "_" + i;
    }
    return unique;
  }

  private static String upperCase(String name) {
    return CaseFormat.LOWER_CAMEL
        .to(CaseFormat.UPPER_UNDERSCORE, name)
        .replaceFirst("^_+(?=[A-Z])", "");
  }
}
