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
 * @param doubt the reason why implementations differ in the template that it inherits, if there is
 *     one
 * @param policy the policy of the class or of its nearest ancestor with a policy
 * @param outerPolicy the policy that would apply without the nearest one: that of an ancestor
 *     further away
 * @param rivals the policies of ancestors that are neither nearer nor further away than that of the
 *     policy
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

  /** Returns every policy of the class and its methods. */
  public Stream<PolicyUse> policies() {
    return Stream.concat(
        policy.stream(), methods.stream().flatMap(method -> method.policy().stream()));
  }

  /**
   * Returns whether the policies of the other class give the right answer to preflights for this
   * class as well. This is the case if each method has a counterpart with the same place and policy
   * in the other class, or if both classes have the same policy everywhere.
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
