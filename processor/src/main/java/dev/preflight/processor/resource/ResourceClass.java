package dev.preflight.processor.resource;

import dev.preflight.processor.declaration.PolicyUse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A resource class.
 *
 * @param type the class
 * @param template its path template, or nothing for a class that only locators lead to
 * @param doubt why implementations differ in the template that it inherits, if they do
 * @param policy the policy of the class or the nearest ancestor that has one
 * @param outerPolicy the policy that would apply if the class had none itself: that of an ancestor
 *     further away
 * @param rivals the policies of ancestors that are neither further away than that nor nearer
 * @param methods its resource methods and locators
 * @param contentKey the key of everything that the class and its supertypes declare
 */
public record ResourceClass(
    TypeElement type,
    Optional<String> template,
    Optional<Doubt> doubt,
    Optional<PolicyUse> policy,
    Optional<PolicyUse> outerPolicy,
    List<PolicyUse> rivals,
    List<ResourceMethod> methods,
    String contentKey) {

  /** Every policy of the class and its methods. */
  public Stream<PolicyUse> policies() {
    return Stream.concat(
        policy.stream(), methods.stream().flatMap(method -> method.policy().stream()));
  }

  /**
   * Whether a preflight that is answered by the policies of another class is right for this one
   * too: each method is at a place of the other with the same policy, or both have the same policy
   * everywhere.
   */
  boolean agreesWith(ResourceClass other) {
    Set<Optional<String>> everywhere = new HashSet<>();
    other.methods.forEach(method -> everywhere.add(keyOf(method)));
    return methods.stream()
        .allMatch(
            method ->
                everywhere.equals(Set.of(keyOf(method)))
                    || other.methods.stream()
                        .anyMatch(same -> same.isAt(method) && keyOf(same).equals(keyOf(method))));
  }

  private static Optional<String> keyOf(ResourceMethod method) {
    return method.policy().map(PolicyUse::contentKey);
  }
}
