package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The policies of resource methods, as the compiler learned them. */
final class MethodPolicies {
  private final GeneratedResources generated;

  // By method, because most are of one class: looking one up allocates nothing then.
  private final Map<Method, MethodPolicy> policies = new ConcurrentHashMap<>();

  /**
   * The policy of a method as it is of one class; subclasses inherit it with their own.
   *
   * @param policy the policy, or null if it has none
   * @param isDefault whether the class has it only because the application has it for all
   * @param next the same of another class
   */
  record MethodPolicy(
      Class<?> resourceClass,
      @Nullable CompiledPolicy policy,
      boolean isDefault,
      @Nullable MethodPolicy next) {}

  MethodPolicies(GeneratedResources generated) {
    this.generated = generated;
  }

  /** The policy of a resource method. */
  MethodPolicy of(Class<?> resourceClass, Method method) {
    MethodPolicy known = known(policies.get(method), resourceClass);
    return known == null ? learn(resourceClass, method) : known;
  }

  private static @Nullable MethodPolicy known(@Nullable MethodPolicy first, Class<?> type) {
    MethodPolicy known = first;
    while (known != null && known.resourceClass() != type) {
      known = known.next();
    }
    return known;
  }

  private synchronized MethodPolicy learn(Class<?> resourceClass, Method method) {
    MethodPolicy first = policies.get(method);
    MethodPolicy known = known(first, resourceClass);
    if (known != null) {
      return known;
    }
    PreflightResource resource = generated.of(resourceClass);
    CompiledPolicy policy =
        resource == null || !has(resource.resourceClass(), method)
            ? null
            : resource.policyOf(Signature.of(method));
    // The application has it for all its classes, where they have none.
    boolean isDefault =
        resource != null && policy != null && policy.equals(resource.applicationPolicy());
    MethodPolicy learned = new MethodPolicy(resourceClass, policy, isDefault, first);
    policies.put(method, learned);
    return learned;
  }

  /** The method that was matched as people name it, for example {@code OrdersResource.create}. */
  static Optional<String> nameOf(@Nullable ResourceInfo info) {
    return Optional.ofNullable(info)
        .map(ResourceInfo::getResourceMethod)
        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName());
  }

  // A subclass may have methods that the compiler did not see.
  private static boolean has(Class<?> resourceClass, Method method) {
    if (method.getDeclaringClass().isAssignableFrom(resourceClass)) {
      return true;
    }
    try {
      return resourceClass.getMethod(method.getName(), method.getParameterTypes()) != null;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /**
   * Whether there is a class with policies between a locator and the object whose method runs: one
   * of its own locators has led on, perhaps under another policy.
   *
   * @param locators the number of locators up to that one
   * @param matched the objects that the request came through, the last one first
   */
  boolean anyKnownBehind(int locators, List<Object> matched) {
    return matched.stream()
        .skip(1)
        .limit(Math.max(0, matched.size() - 1 - locators))
        .anyMatch(resource -> generated.of(resource.getClass()) != null);
  }
}
