package dev.preflight.processor.resource;

import dev.preflight.processor.declaration.PolicyUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A resource class.
 *
 * @param type the class
 * @param template its path template, or nothing for a class that only locators lead to
 * @param policy the policy that holds where a method has none: that of the class or of the
 *     application
 * @param outerPolicy the policy that would hold if the class had none itself: that of an ancestor
 *     further away or of the application
 * @param rivals the policies of ancestors that are neither further away than that nor nearer
 * @param application the policy of the application
 * @param methods its resource methods and locators
 */
public record ResourceClass(
    TypeElement type,
    Optional<String> template,
    Optional<PolicyUse> policy,
    Optional<PolicyUse> outerPolicy,
    List<PolicyUse> rivals,
    Optional<PolicyUse> application,
    List<ResourceMethod> methods) {

  /** Every policy of the class and its methods. */
  public Stream<PolicyUse> policies() {
    return Stream.concat(
        policy.stream(), methods.stream().flatMap(method -> method.policy().stream()));
  }
}
