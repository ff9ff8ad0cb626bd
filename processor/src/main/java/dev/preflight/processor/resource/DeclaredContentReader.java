package dev.preflight.processor.resource;

import dev.preflight.policy.DeclaredContent;
import dev.preflight.processor.declaration.PolicyFinder;
import dev.preflight.processor.declaration.PolicyUse;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the declarations of a class and its supertypes. The start-up check reads the same by
 * reflection.
 */
final class DeclaredContentReader {
  private final Types types;
  private final Elements elements;
  private final PolicyFinder policies;

  DeclaredContentReader(Types types, Elements elements, PolicyFinder policies) {
    this.types = types;
    this.elements = elements;
    this.policies = policies;
  }

  /** Returns the key that the start-up check compares with the key of the loaded class. */
  String keyOf(TypeElement type) {
    DeclaredContent content = new DeclaredContent();
    for (TypeElement ancestor : JakartaRest.lineage(type)) {
      String name = elements.getBinaryName(ancestor).toString();
      content.add(
          name,
          PathPatternsReader.keyOn(ancestor).or(() -> JakartaRest.pathOn(ancestor)).orElse(null),
          null,
          keysOn(ancestor));
      for (ExecutableElement method : ElementFilter.methodsIn(ancestor.getEnclosedElements())) {
        if (method.getModifiers().contains(Modifier.PUBLIC)) {
          content.add(
              name + "#" + Signatures.of(method, types),
              JakartaRest.pathOn(method).orElse(null),
              JakartaRest.httpMethodOn(method).orElse(null),
              keysOn(method));
        }
      }
    }
    return content.key();
  }

  private List<String> keysOn(Element element) {
    return policies.policiesOn(element).stream().map(PolicyUse::contentKey).toList();
  }
}
