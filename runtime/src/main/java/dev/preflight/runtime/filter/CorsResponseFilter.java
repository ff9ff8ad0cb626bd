package dev.preflight.runtime.filter;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.application.Settings;
import dev.preflight.runtime.decision.ApplicationPolicies;
import dev.preflight.runtime.decision.Decision;
import dev.preflight.runtime.decision.HttpHeader;
import dev.preflight.runtime.decision.MethodPolicies;
import dev.preflight.runtime.decision.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the CORS headers of every response. The policy is that of the method that the
 * implementation matched or, if it matched none, that of the path. The filter does not rely on
 * earlier filters and checks the origin again.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-responses">Fetch: CORS responses</a>
 */
@Priority(CorsResponseFilter.FIRST)
public final class CorsResponseFilter implements ContainerResponseFilter {
  /**
   * The priority of the filters: request filters run before all others, and the response filter
   * runs after all others. It is set by annotation, because Jersey ignores a registered priority
   * below 1.
   */
  static final int FIRST = Integer.MIN_VALUE;

  private static final Logger LOGGER = System.getLogger(CorsResponseFilter.class.getName());
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  /** The request property that is set when a policy has applied to a request with an origin. */
  public static final String APPLIED = "dev.preflight.applied";

  private final Current current;

  /** Places already warned about: one warning each, bounded by the number of resource methods. */
  private final Set<String> places = ConcurrentHashMap.newKeySet();

  private volatile boolean warnedOfSendError;

  @Context private @Nullable ResourceInfo resourceInfo;

  public CorsResponseFilter(Current current) {
    this.current = current;
  }

  /** Returns the holder of the application that the filter serves. */
  Current current() {
    return current;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    filter(request, response, resourceInfo);
  }

  /**
   * Filters a response.
   *
   * @param info the method that was matched; null or without a method if none was
   */
  public void filter(
      ContainerRequestContext request,
      ContainerResponseContext response,
      @Nullable ResourceInfo info) {
    ApplicationPolicies application = current.policies();
    if (application == null) {
      return;
    }
    String origin = request.getHeaderString(HttpHeader.ORIGIN);
    if (request.getMethod().equals(HttpMethod.OPTIONS)
        && request.getProperty(Decision.PROPERTY) instanceof Decision decision) {
      new CorsHeaders(response.getHeaders(), () -> ServletResponse.varyOf(request))
          .writePreflight(decision, origin, application.settings().debugging());
      return;
    }
    if (application.settings().handsOnNotFound()
        && response.getStatus() == NOT_FOUND
        && !response.hasEntity()) {
      // The component that handles the request next would keep the headers.
      CorsHeaders.clearOwn(response.getHeaders());
      return;
    }
    CompiledPolicy policy = application.resolver().of(request, info);
    boolean allowed = false;
    if (policy == null) {
      CorsHeaders.clearOwn(response.getHeaders());
    } else {
      CorsHeaders headers =
          new CorsHeaders(response.getHeaders(), () -> ServletResponse.varyOf(request));
      allowed = headers.writeActual(policy, origin);
      if (origin != null) {
        request.setProperty(APPLIED, true);
      }
      if (headers.hadOthers()) {
        warnOfReplacing(policy, info);
      }
      if (response.getStatus() >= BAD_REQUEST && !response.hasEntity()) {
        checkSendError(application.settings(), request);
      }
    }
    if (origin != null
        && !allowed
        && Refusal.isLogged()
        && request.getProperty(EnforcementFilter.REFUSED) == null) {
      logRefusal(request, origin, policy, info);
    }
  }

  private void checkSendError(Settings settings, ContainerRequestContext request) {
    if (!settings.setsStatusOverSendError()
        && !warnedOfSendError
        && ServletResponse.losesHeadersOfErrors(request)) {
      warnedOfSendError = true;
      LOGGER.log(
          Level.WARNING,
          "Jetty removes the Vary header from errors without a body, so a shared cache may serve a"
              + " response to a wrong origin. Set the property {0} = true in the application (in a"
              + " Feature it has no effect)",
          Settings.SET_STATUS_OVER_SEND_ERROR);
    }
  }

  private void logRefusal(
      ContainerRequestContext request,
      String origin,
      @Nullable CompiledPolicy policy,
      @Nullable ResourceInfo info) {
    String place = MethodPolicies.nameOf(info).orElse(Refusal.PATH);
    Refusal refusal =
        policy == null || policy.isClosed()
            ? Refusal.ofClosed(place)
            : Refusal.ofOrigin(origin, policy, place);
    refusal.log("Response hidden from the page", origin, request);
  }

  private void warnOfReplacing(CompiledPolicy policy, @Nullable ResourceInfo info) {
    String place =
        MethodPolicies.nameOf(info)
            .orElseGet(() -> "a filter or exception mapper on a path of " + policy);
    if (places.add(place)) {
      LOGGER.log(
          Level.WARNING,
          "Preflight replaced the Access-Control headers of {0} with those of the policy of {1}."
              + " Remove those headers, or remove the policy.",
          place,
          policy);
    }
  }
}
