package dev.preflight.runtime.decision;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.application.GeneratedResources;
import dev.preflight.runtime.application.Mismatches;
import dev.preflight.runtime.application.ReflectedPaths;
import dev.preflight.runtime.declared.Signature;
import dev.preflight.runtime.resource.PreflightResource;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The policies of resource methods, read from generated code. */
public final class MethodPolicies {
  private final GeneratedResources generated;
  private final Mismatches mismatches;

  // Two levels, because classes inherit methods, and a combined key would be allocated for each
  // request.
  private final Map<Class<?>, Map<Method, MethodPolicy>> policies = new ConcurrentHashMap<>();

  /**
   * The policy of a method in a class. Subclasses may inherit the method with another policy.
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

  // The class behind an interface or a proxy may have opted out of the application's policy.
  private static MethodPolicy ofUnknown(Class<?> type) {
    return new MethodPolicy(
        GeneratedResources.isAbstract(type) ? CompiledPolicy.SAME_ORIGIN : null,
        ReflectedPaths.hasMethods(type));
  }

  /** Returns a readable name of the matched method, for example {@code OrdersResource.create}. */
  public static Optional<String> nameOf(@Nullable ResourceInfo info) {
    return Optional.ofNullable(info)
        .map(ResourceInfo::getResourceMethod)
        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName());
  }

  // A subclass may have methods that the compiler did not see. They stay closed, however they are
  // reached.
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
   * Returns whether a class with policies lies between a locator and the object whose method runs.
   * In that case one of that class's locators has led on, possibly under another policy.
   *
   * @param locators the number of locators up to and including the given one
   * @param matched the objects that the request was routed through, the last one first
   */
  boolean anyKnownBehind(int locators, List<Object> matched) {
    return matched.stream()
        .skip(1)
        .limit(Math.max(0, matched.size() - 1 - locators))
        .anyMatch(resource -> generated.of(resource.getClass()) != null);
  }
}
