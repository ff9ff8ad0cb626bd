package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The policy of an actual request: that of the method that the implementation matched or, where
 * none was, by what stands on the path.
 */
final class RequestPolicies {
  // One request has one policy from beginning to end, whatever is updated meanwhile.
  private static final String PROPERTY = RequestPolicies.class.getName();

  private final ResourceRegistry resources;
  private final ConfiguredPolicies configured;

  RequestPolicies(ResourceRegistry resources, ConfiguredPolicies configured) {
    this.resources = resources;
    this.configured = configured;
  }

  /** The policy with the origins that it has for this request, or null if there is none. */
  @Nullable CompiledPolicy of(ContainerRequestContext request, @Nullable ResourceInfo info) {
    if (request.getProperty(PROPERTY) instanceof CompiledPolicy known) {
      return known;
    }
    CompiledPolicy policy = find(request, info);
    CompiledPolicy current = configured.current(policy);
    if (current != null && policy != current) {
      request.setProperty(PROPERTY, current);
    }
    return current;
  }

  private @Nullable CompiledPolicy find(
      ContainerRequestContext request, @Nullable ResourceInfo info) {
    Method method = info == null ? null : info.getResourceMethod();
    if (info != null && method != null) {
      return ofMethod(request, info.getResourceClass(), method);
    }
    PathMatch match = match(request);
    return match == null
        ? resources.table().applicationPolicy()
        : match.policyForError(request.getMethod());
  }

  private @Nullable CompiledPolicy ofMethod(
      ContainerRequestContext request, Class<?> resourceClass, Method method) {
    CompiledPolicy policy = resources.policyOf(resourceClass, method);
    if (policy != null || resources.isRoot(resourceClass)) {
      return policy;
    }
    // Only a locator can have led here; its policy holds where the class has none.
    PathMatch match = match(request);
    return match == null ? null : match.policyBelow(resourceClass);
  }

  /**
   * Whether the preflight was answered by the policy of a locator that does not say where it leads,
   * and what it led to has a policy of its own.
   */
  boolean isUnforeseen(ContainerRequestContext request, @Nullable ResourceInfo info) {
    Method method = info == null ? null : info.getResourceMethod();
    if (info == null || method == null || resources.isRoot(info.getResourceClass())) {
      return false;
    }
    PathMatch match = match(request);
    return match != null
        && match.locator() != null
        && resources.policyOf(info.getResourceClass(), method) != null;
  }

  private @Nullable PathMatch match(ContainerRequestContext request) {
    return resources.table().match(RequestPath.of(request.getUriInfo()));
  }
}
