package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.runtime.MethodPolicies.MethodPolicy;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policy of an actual request: that of the method that the implementation matched or, where
 * none was, by what stands on the path.
 */
final class RequestPolicies {
  // One request has one policy from beginning to end, whatever is updated meanwhile.
  private static final String PROPERTY = RequestPolicies.class.getName();

  /** The value of {@code Sec-Fetch-Site} for requests of the own origin. */
  static final String SAME_ORIGIN = "same-origin";

  private static final String ASKED = Asked.class.getName();

  private final ResourceRegistry resources;
  private final MethodPolicies methods;
  private final ConfiguredPolicies configured;

  /** What the preflight of a request was asked for, before any filter changed it. */
  private static final class Asked {
    private final String method;
    private final String path;
    private @Nullable PathMatch match;
    private boolean isMatched;

    Asked(String method, String path) {
      this.method = method;
      this.path = path;
    }

    // Once for a request, because expressions in templates may be slow.
    @Nullable PathMatch match(PathTable table) {
      if (!isMatched) {
        match = table.match(path);
        isMatched = true;
      }
      return match;
    }
  }

  RequestPolicies(
      ResourceRegistry resources, MethodPolicies methods, ConfiguredPolicies configured) {
    this.resources = resources;
    this.methods = methods;
    this.configured = configured;
  }

  /** The policy with the origins that it has for this request, or null if there is none. */
  @Nullable CompiledPolicy of(ContainerRequestContext request, @Nullable ResourceInfo info) {
    CompiledPolicy policy = find(request, info);
    if (policy == null || policy.written() == null) {
      return policy;
    }
    if (request.getProperty(PROPERTY) instanceof CompiledPolicy known && known.isSame(policy)) {
      return known;
    }
    CompiledPolicy current = configured.current(policy);
    request.setProperty(PROPERTY, current);
    return current;
  }

  // What is injected may be a proxy, which looks for the request at every call. Jersey's UriInfo is
  // the ResourceInfo as well.
  private @Nullable CompiledPolicy find(
      ContainerRequestContext request, @Nullable ResourceInfo injected) {
    ResourceInfo info = request.getUriInfo() instanceof ResourceInfo own ? own : injected;
    Method method = info == null ? null : info.getResourceMethod();
    if (info != null && method != null) {
      return ofMethod(request, servingClass(request, info.getResourceClass()), method);
    }
    PathMatch match = routed(request);
    return match == null
        ? resources.applicationPolicy()
        : match.policyForError(request.getMethod());
  }

  // The class of the object whose method runs, where the implementation may name a supertype.
  private Class<?> servingClass(ContainerRequestContext request, Class<?> reported) {
    if (resources.isServing(reported)) {
      return reported;
    }
    List<Object> matched = request.getUriInfo().getMatchedResources();
    if (!matched.isEmpty() && reported.isInstance(matched.get(0))) {
      return ActualClass.of(matched.get(0));
    }
    return reported;
  }

  private @Nullable CompiledPolicy ofMethod(
      ContainerRequestContext request, Class<?> resourceClass, Method method) {
    MethodPolicy known = methods.of(resourceClass, method);
    if (known.policy() != null || !known.isOfResource()) {
      return known.policy();
    }
    PathTable table = resources.table();
    if (!table.hasLocators()) {
      return table.applicationPolicy();
    }
    List<Object> matched = request.getUriInfo().getMatchedResources();
    if (matched.size() < 2 && resources.isRoot(resourceClass)) {
      return table.applicationPolicy();
    }
    // A locator has led here. Its policy applies, or that of the application if it has none; where
    // the way is not known, the response stays closed.
    PathMatch match = routed(request);
    return match == null
            || (match.locator() != null
                && methods.anyKnownBehind(match.below().locators(), matched))
        ? null
        : match.policyBelow(resourceClass);
  }

  /**
   * Whether a page of this origin was allowed, by a preflight, what the policy of the method that
   * was matched does not allow: the request was routed in a way that could not be foreseen. Methods
   * that only read are left to the browser, which keeps the answer from the page; and a site's own
   * requests, which browsers mark so, had no preflight.
   */
  boolean isUnforeseen(
      ContainerRequestContext request, String origin, @Nullable CompiledPolicy policy) {
    String method = request.getMethod();
    if (onlyReads(method)
        || (policy != null && policy.allows(origin))
        || isFromOwnOrigin(request)
        || isOwn(origin, request)) {
      return false;
    }
    Asked asked =
        request.getProperty(ASKED) instanceof Asked kept
            ? kept
            : new Asked(HttpMethod.GET, RequestPath.of(request.getUriInfo()));
    PathMatch match = asked.match(resources.table());
    CompiledPolicy answered = match == null ? null : match.policyForPreflight(asked.method);
    // Of one and the same policy an update may have changed the origins meanwhile.
    if (answered == null || answered.isSame(policy)) {
      return false;
    }
    CompiledPolicy current = configured.current(answered);
    return current != null && current.allows(origin);
  }

  private @Nullable PathMatch routed(ContainerRequestContext request) {
    String path = RequestPath.of(request.getUriInfo());
    return request.getProperty(ASKED) instanceof Asked asked && asked.path.equals(path)
        ? asked.match(resources.table())
        : resources.table().match(path);
  }

  /**
   * Keeps path and method as the preflight was asked for them: a filter may change both, also those
   * of a GET request.
   */
  static void keep(ContainerRequestContext request) {
    if (request.getHeaderString(CorsHeaders.ORIGIN) != null) {
      request.setProperty(
          ASKED, new Asked(request.getMethod(), RequestPath.of(request.getUriInfo())));
    }
  }

  /**
   * Whether a page of the application's own origin sent the request. Browsers say so in a header
   * that no page can set.
   *
   * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Fetch Metadata:
   *     Sec-Fetch-Site</a>
   */
  static boolean isFromOwnOrigin(ContainerRequestContext request) {
    return SAME_ORIGIN.equals(request.getHeaderString("Sec-Fetch-Site"));
  }

  // Browsers leave Sec-Fetch-Site out on plain http, and old ones always do. Then the address of
  // the
  // request tells. Not for enforcement: after DNS rebinding a stranger's page has it too.
  private static boolean isOwn(String origin, ContainerRequestContext request) {
    URI base = request.getUriInfo().getBaseUri();
    return request.getHeaderString("Sec-Fetch-Site") == null
        && origin.equalsIgnoreCase(base.getScheme() + "://" + base.getRawAuthority());
  }

  /** Whether the method is one of those that change nothing. */
  static boolean onlyReads(String method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }
}
