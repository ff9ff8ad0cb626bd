package dev.preflight.processor.generate;

import static java.util.stream.Collectors.groupingBy;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.processor.resource.ResourceMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Generates the method that returns the policy for the responses of a resource method. */
final class ResponsePolicyGenerator {
  private ResponsePolicyGenerator() {}

  /** Returns the generated method, which maps the signature of a resource method to its policy. */
  static MethodSpec generate(GeneratedResource resource) {
    return MethodSpec.methodBuilder("policyOf")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(CompiledPolicy.class)
        .addParameter(String.class, "signature")
        .addCode(body(resource))
        .build();
  }

  private static CodeBlock body(GeneratedResource resource) {
    CodeBlock ofClass = resource.reference(resource.resource().policy());
    Map<CodeBlock, List<ResourceMethod>> byPolicy =
        resource.resource().methods().stream()
            .collect(
                groupingBy(
                    method -> resource.reference(method.policy()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byPolicy.remove(ofClass);
    if (byPolicy.isEmpty()) {
      return CodeBlock.of("return $L;\n", ofClass);
    }
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (signature) {\n$>");
    byPolicy.forEach((policy, methods) -> code.add("case $L -> $L;\n", cases(methods), policy));
    return code.add("default -> $L;\n", ofClass).add("$<};\n").build();
  }

  private static CodeBlock cases(List<ResourceMethod> methods) {
    return methods.stream()
        .flatMap(method -> method.signatures().stream())
        .distinct()
        .map(signature -> CodeBlock.of("$S", signature))
        .collect(CodeBlock.joining(", "));
  }
}
