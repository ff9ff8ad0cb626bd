package dev.preflight.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.preflight.processor.resource.Doubt;
import dev.preflight.processor.resource.PathPatternsReader;
import dev.preflight.processor.resource.ResourceClass;
import dev.preflight.processor.resource.ResourceMethod;
import dev.preflight.runtime.resource.PreflightResource;
import dev.preflight.runtime.resource.ResourcePaths;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Generates the preflight resource of a resource class. */
public final class PreflightGenerator {

  private final PoliciesGenerator policies;

  /**
   * Creates a generator.
   *
   * @param automata returns the automaton of a regular expression
   */
  public PreflightGenerator(Function<String, List<String>> automata) {
    policies = new PoliciesGenerator(automata);
  }

  /** Generates the class that the runtime finds by its name. */
  public TypeSpec generate(GeneratedResource resource) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(resource.preflightClass())
            .addJavadoc(
                "The CORS policies of {@link $T}: for preflights by path and HTTP method, and"
                    + " for responses by Java method.\n",
                resource.className())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(PreflightResource.class)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Called by the runtime.\n")
                    .build())
            .addMethod(resourceClass(resource))
            .addMethod(contentKey(resource))
            .addMethod(paths(resource))
            .addMethod(ResponsePolicyGenerator.generate(resource));
    if (resource.constants().stream().anyMatch(constant -> constant.policy().enforce())) {
      type.addMethod(
          override("enforces").returns(boolean.class).addStatement("return true").build());
    }
    policies.addTo(type, resource);
    return type.build();
  }

  private static MethodSpec resourceClass(GeneratedResource resource) {
    return override("resourceClass")
        .returns(
            ParameterizedTypeName.get(
                ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class)))
        .addStatement("return $T.class", resource.className())
        .build();
  }

  private static MethodSpec contentKey(GeneratedResource resource) {
    return override("contentKey")
        .returns(String.class)
        .addStatement("return $S", resource.resource().contentKey())
        .build();
  }

  private static MethodSpec paths(GeneratedResource generated) {
    ResourceClass resource = generated.resource();
    // Patterns have no path in common, below which the policy could apply.
    CodeBlock ofClass =
        PathPatternsReader.isOn(resource.type())
            ? CodeBlock.of("null")
            : generated.reference(resource.policy());
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "return $T.$L$>$>",
                ResourcePaths.class,
                resource
                    .template()
                    .map(template -> CodeBlock.of("of($S, $L)", template, ofClass))
                    .orElseGet(() -> CodeBlock.of("ofSubResource($L)", ofClass)));
    resource.doubt().ifPresent(doubt -> code.add("\n.$L", servedBy(doubt)));
    resource.methods().forEach(method -> code.add("\n.$L", entry(generated, method)));
    return override("paths")
        .returns(ResourcePaths.class)
        .addCode(code.add(";$<$<\n").build())
        .build();
  }

  private static CodeBlock servedBy(Doubt doubt) {
    return CodeBlock.of(
        "servedBy($L)",
        doubt.servedBy().stream()
            .map(name -> CodeBlock.of("$S", name))
            .collect(CodeBlock.joining(", ")));
  }

  private static CodeBlock entry(GeneratedResource generated, ResourceMethod method) {
    CodeBlock entry = withoutDoubt(generated, method);
    return method.doubt().map(doubt -> CodeBlock.of("$L.$L", entry, servedBy(doubt))).orElse(entry);
  }

  private static CodeBlock withoutDoubt(GeneratedResource generated, ResourceMethod method) {
    CodeBlock policy =
        method.isClosed() ? CodeBlock.of("null") : generated.reference(method.policy());
    CodeBlock what = CodeBlock.of("$S, $S, $L", method.template(), method.name(), policy);
    if (method.httpMethod().isPresent()) {
      return CodeBlock.of("method($S, $L)", method.httpMethod().get(), what);
    }
    return method
        .subResource()
        .map(type -> CodeBlock.of("locator($L, $T.class)", what, ClassName.get(type)))
        .orElseGet(() -> CodeBlock.of("locator($L)", what));
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
