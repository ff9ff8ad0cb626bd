package dev.preflight.processor.resource;

import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.runtime.template.UriTemplate;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A resource method or sub-resource locator; or an HTTP method on a path pattern.
 *
 * @param element the method of the resource class, or the class that names the pattern
 * @param signatures its name and erased parameter types, as the runtime formats them; several if it
 *     overrides generic methods
 * @param httpMethod the HTTP method, or nothing for a locator
 * @param template the path template relative to that of the class; empty if there is none
 * @param policy the nearest policy, if there is one
 * @param rivals the policies of types that are nearer than the method that declares the policy, or
 *     of methods at the same distance
 * @param subResource the class that a locator leads to, if it is known
 * @param isClosed whether preflights are refused: the target of the locator has policies of its own
 *     that are unknown, and the locator's policy must not replace them
 * @param doubt the reason why implementations differ in the Jakarta REST annotations that it
 *     inherits, if there is one
 * @param differing the subclass of the locator's target that has different policies, if there is
 *     one
 * @param inherited the policy of the nearest overridden method that has one
 */
public record ResourceMethod(
    Element element,
    List<String> signatures,
    Optional<String> httpMethod,
    String template,
    Optional<PolicyUse> policy,
    List<PolicyUse> rivals,
    Optional<TypeElement> subResource,
    boolean isClosed,
    Optional<Doubt> doubt,
    Optional<TypeElement> differing,
    Optional<PolicyUse> inherited) {

  /** Returns whether this is a locator with an unknown target. */
  public boolean leadsToUnknown() {
    return httpMethod.isEmpty() && subResource.isEmpty();
  }

  /** Returns whether another method has the same HTTP method and path template. */
  boolean isAt(ResourceMethod other) {
    return httpMethod.equals(other.httpMethod)
        && UriTemplate.parse(template).key().equals(UriTemplate.parse(other.template).key());
  }

  /** Returns an HTTP method on a pattern of a class with path patterns. */
  static ResourceMethod ofPattern(
      TypeElement type, String httpMethod, String template, Optional<PolicyUse> policy) {
    return new ResourceMethod(
        type,
        List.of(),
        Optional.of(httpMethod),
        template,
        policy,
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the name of the method, which is empty for a path pattern. */
  public String name() {
    return element instanceof TypeElement ? "" : element.getSimpleName().toString();
  }

  /** Returns the name with that of the resource class, for messages. */
  public String nameIn(ResourceClass resource) {
    String type = resource.type().getSimpleName().toString();
    return element instanceof TypeElement ? type : type + "." + name();
  }

  /** What a locator returns. */
  public TypeMirror returnType() {
    return ((ExecutableElement) element).getReturnType();
  }
}
