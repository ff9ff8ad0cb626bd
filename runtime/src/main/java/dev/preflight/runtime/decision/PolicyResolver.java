package dev.preflight.runtime.decision;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.application.ResourceRegistry;
import dev.preflight.runtime.configured.ConfiguredPolicies;
import dev.preflight.runtime.decision.MethodPolicies.MethodPolicy;
import dev.preflight.runtime.reflect.ActualClass;
import dev.preflight.runtime.routing.PathMatch;
import dev.preflight.runtime.routing.PathTable;
import dev.preflight.runtime.routing.RequestPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the policy of an actual request: that of the method that the implementation matched or, if
 * it matched none, that of the path.
 */
public final class PolicyResolver {
  // A request keeps one policy from beginning to end, even if origins are updated meanwhile.
  private static final String PROPERTY = PolicyResolver.class.getName();

  /** The value of {@code Sec-Fetch-Site} for requests of the own origin. */
  public static final String SAME_ORIGIN = "same-origin";

  /** The request property that is set when a request with an origin has reached Jakarta REST. */
  public static final String REACHED = "dev.preflight.reached";

  private final ResourceRegistry resources;
  private final MethodPolicies methods;
  private final ConfiguredPolicies configured;

  /** The method and path of a request before any filter changed them, as in its preflight. */
  private static final class Asked {
    private final String method;
    private final String path;
    private @Nullable PathMatch match;
    private boolean isMatched;

    Asked(String method, String path) {
      this.method = method;
      this.path = path;
    }

    // Matches once for each request, because expressions in templates may be slow.
    @Nullable PathMatch match(PathTable table) {
      if (!isMatched) {
        match = table.match(path);
        isMatched = true;
      }
      return match;
    }
  }

  PolicyResolver(
      ResourceRegistry resources, MethodPolicies methods, ConfiguredPolicies configured) {
    this.resources = resources;
    this.methods = methods;
    this.configured = configured;
  }

  /** Returns the policy with its origins for this request, or null if there is none. */
  public @Nullable CompiledPolicy of(ContainerRequestContext request, @Nullable ResourceInfo info) {
    CompiledPolicy policy = find(request, info);
    if (policy == null || !policy.hasConfiguredOrigins()) {
      return policy;
    }
    if (request.getProperty(PROPERTY) instanceof CompiledPolicy known && known.equals(policy)) {
      return known;
    }
    CompiledPolicy current = configured.current(policy);
    request.setProperty(PROPERTY, current);
    return current;
  }

  // The injected object may be a proxy that looks up the request at every call. Jersey's UriInfo
  // also implements ResourceInfo.
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

  // Returns the class of the object whose method runs; the implementation may report a supertype.
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
    // A locator led to this class. Its policy applies, or that of the application if it has none.
    // If the way is unknown, the response stays closed.
    PathMatch match = routed(request);
    return match == null
            || (match.locator() != null
                && methods.anyKnownBehind(match.below().locators(), matched))
        ? null
        : match.policyBelow(resourceClass);
  }

  /**
   * Returns whether a preflight has allowed this origin although the policy of the matched method
   * does not: the request was routed in a way that the compiler could not foresee. GET and HEAD are
   * excluded, because the browser hides their responses from the page. Same-origin requests, which
   * browsers mark, are excluded because they have no preflight.
   */
  public boolean isUnforeseen(
      ContainerRequestContext request, String origin, @Nullable CompiledPolicy policy) {
    String method = request.getMethod();
    if (onlyReads(method)
        || (policy != null && policy.allows(origin))
        || isFromOwnOrigin(request)
        || isOwn(origin, request)) {
      return false;
    }
    Asked asked =
        request.getProperty(REACHED) instanceof Asked kept
            ? kept
            : new Asked(HttpMethod.GET, RequestPath.of(request.getUriInfo()));
    PathMatch match = asked.match(resources.table());
    CompiledPolicy answered = match == null ? null : match.policyForPreflight(asked.method);
    // If it is the same policy, an update may have changed its origins meanwhile.
    if (answered == null || answered.equals(policy)) {
      return false;
    }
    return configured.current(answered).allows(origin);
  }

  private @Nullable PathMatch routed(ContainerRequestContext request) {
    String path = RequestPath.of(request.getUriInfo());
    return request.getProperty(REACHED) instanceof Asked asked && asked.path.equals(path)
        ? asked.match(resources.table())
        : resources.table().match(path);
  }

  /**
   * Saves the method and path of a request as its preflight had them. A filter may change both,
   * even for a GET request.
   */
  public static void keep(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeader.ORIGIN) != null) {
      request.setProperty(
          REACHED, new Asked(request.getMethod(), RequestPath.of(request.getUriInfo())));
    }
  }

  /**
   * Returns whether a page of the application's own origin sent the request. Browsers report it in
   * a header that no page can set.
   *
   * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Fetch Metadata:
   *     Sec-Fetch-Site</a>
   */
  public static boolean isFromOwnOrigin(ContainerRequestContext request) {
    return SAME_ORIGIN.equals(request.getHeaderString(HttpHeader.FETCH_SITE));
  }

  // Browsers omit Sec-Fetch-Site on plain http, and old browsers never send it. The address of the
  // request is compared instead. Not for enforcement: after DNS rebinding, an attacker's page has
  // the same address.
  private static boolean isOwn(String origin, ContainerRequestContext request) {
    URI base = request.getUriInfo().getBaseUri();
    return request.getHeaderString(HttpHeader.FETCH_SITE) == null
        && origin.equalsIgnoreCase(base.getScheme() + "://" + base.getRawAuthority());
  }

  /** Returns whether the method is GET or HEAD, which change nothing. */
  public static boolean onlyReads(String method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }
}
