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
  private final Map<ResourceMethod, ResponsePolicy> policies = new ConcurrentHashMap<>();

  /** A method as it is of one class; subclasses inherit it with policies of their own. */
  private record ResourceMethod(Class<?> resourceClass, Method method) {}

  /** A policy that may be missing, for a map that holds no null. */
  private record ResponsePolicy(@Nullable CompiledPolicy policy) {}

  MethodPolicies(GeneratedResources generated) {
    this.generated = generated;
  }

  /** The policy of a resource method, or null if it has none. */
  @Nullable CompiledPolicy of(Class<?> resourceClass, Method method) {
    return policies
        .computeIfAbsent(
            new ResourceMethod(resourceClass, method), key -> new ResponsePolicy(findPolicy(key)))
        .policy();
  }

  private @Nullable CompiledPolicy findPolicy(ResourceMethod key) {
    PreflightResource known = generated.of(key.resourceClass());
    return known == null || !has(known.resourceClass(), key.method())
        ? null
        : known.responseFilter().policyOf(Signature.of(key.method()));
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

  /** Whether a policy is the class's only because the application has it for all. */
  boolean isDefault(Class<?> resourceClass, CompiledPolicy policy) {
    PreflightResource known = generated.of(resourceClass);
    return known != null && policy.equals(known.applicationPolicy());
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
