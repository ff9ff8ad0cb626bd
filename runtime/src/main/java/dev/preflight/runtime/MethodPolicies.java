package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.runtime.declared.Signature;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The policies of resource methods, from generated code. */
final class MethodPolicies {
  private final GeneratedResources generated;
  private final Mismatches mismatches;

  // In two steps, because classes inherit methods; a key of both would be allocated each time.
  private final Map<Class<?>, Map<Method, MethodPolicy>> policies = new ConcurrentHashMap<>();

  /**
   * The policy of a method in a class; subclasses inherit the method with their own.
   *
   * @param policy the policy of the method or its class, or null if they have none
   * @param isOfResource whether the class has resource methods; handlers that are built in code
   *     have none
   */
  record MethodPolicy(@Nullable CompiledPolicy policy, boolean isOfResource) {}

  MethodPolicies(GeneratedResources generated, Mismatches mismatches) {
    this.generated = generated;
    this.mismatches = mismatches;
  }

  /** Returns the policy of a resource method. */
  MethodPolicy of(Class<?> resourceClass, Method method) {
    Map<Method, MethodPolicy> ofClass = policies.get(resourceClass);
    MethodPolicy known = ofClass == null ? null : ofClass.get(method);
    return known == null ? learn(resourceClass, method) : known;
  }

  private MethodPolicy learn(Class<?> resourceClass, Method method) {
    PreflightResource resource = generated.of(resourceClass);
    mismatches.reportLate();
    MethodPolicy learned =
        resource != null
            ? new MethodPolicy(policyIn(resource, method), true)
            : ofUnknown(resourceClass);
    policies.computeIfAbsent(resourceClass, key -> new ConcurrentHashMap<>()).put(method, learned);
    return learned;
  }

  // The class behind an interface or a proxy may have opted out of what the application allows.
  private static MethodPolicy ofUnknown(Class<?> type) {
    return new MethodPolicy(
        GeneratedResources.isAbstract(type) ? CompiledPolicy.SAME_ORIGIN : null,
        ReflectedPaths.hasMethods(type));
  }

  /** The method that was matched as people name it, for example {@code OrdersResource.create}. */
  static Optional<String> nameOf(@Nullable ResourceInfo info) {
    return Optional.ofNullable(info)
        .map(ResourceInfo::getResourceMethod)
        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName());
  }

  // A subclass may have methods that the compiler did not see: they are closed, whatever led there.
  private static @Nullable CompiledPolicy policyIn(PreflightResource resource, Method method) {
    return has(resource.resourceClass(), method)
        ? resource.policyOf(Signature.of(method))
        : CompiledPolicy.SAME_ORIGIN;
  }

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
