package dev.preflight.processor.resource;

import dev.preflight.processor.declaration.PolicyUse;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * A resource method or sub-resource locator.
 *
 * @param element the method of the resource class
 * @param signature its name and erased parameter types, as the runtime names it
 * @param httpMethod the HTTP method, or nothing for a locator
 * @param template the path template below that of the class; empty if there is none
 * @param policy the nearest policy, if there is one
 * @param rivals the policies of types that are nearer than the method whose policy it is, or of
 *     methods that stand beside that one
 * @param isClosed whether preflights are not answered: for a locator to a class with policies of
 *     its own, which that of the locator must not stand for
 * @param inherited the policy of the nearest method that this one overrides, if one has any
 */
public record ResourceMethod(
    ExecutableElement element,
    String signature,
    Optional<String> httpMethod,
    String template,
    Optional<PolicyUse> policy,
    List<PolicyUse> rivals,
    boolean isClosed,
    Optional<PolicyUse> inherited) {

  /** The name of the method. */
  public String name() {
    return element.getSimpleName().toString();
  }
}
