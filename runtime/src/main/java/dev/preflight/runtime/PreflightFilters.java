package dev.preflight.runtime;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.application.Settings;
import dev.preflight.runtime.decision.ApplicationPolicies;
import dev.preflight.runtime.decision.HttpHeader;
import dev.preflight.runtime.filter.CorsResponseFilter;
import dev.preflight.runtime.filter.Current;
import dev.preflight.runtime.filter.EnforcementFilter;
import dev.preflight.runtime.filter.PreflightFilter;
import dev.preflight.runtime.origins.InvalidOriginsException;
import dev.preflight.runtime.routing.JaxRsImplementation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Preflight's filters for a framework that creates filters itself and knows the resource classes
 * before it starts, such as Quarkus. For integrations. With other implementations, {@link
 * PreflightFeature} registers the filters.
 *
 * <pre>{@code
 * PreflightFilters filters = PreflightFilters.start(configuration, null, resourceClasses);
 * filters.beforeMatching(request);
 * filters.beforeMethod(request, resourceInfo);
 * filters.onResponse(request, response, resourceInfo);
 * }</pre>
 */
public final class PreflightFilters {
  private final ApplicationPolicies policies;
  private final Preflight preflight;
  private final PreflightFilter preflights;
  private final EnforcementFilter requests;
  private final CorsResponseFilter responses;

  private PreflightFilters(ApplicationPolicies policies) {
    Current current = new Current(policies);
    this.policies = policies;
    this.preflight = new Preflight(policies);
    this.preflights = new PreflightFilter(current);
    this.requests = new EnforcementFilter(current);
    this.responses = new CorsResponseFilter(current);
  }

  /**
   * Starts Preflight in an application.
   *
   * @param properties the properties of {@link PreflightFeature}, by name
   * @param application the class of the application, whose policy is the default, or null
   * @param resourceClasses the root resource classes
   * @return the filters, or null if Preflight is switched off
   * @throws InvalidOriginsException if configured origins break the rules
   * @throws IllegalStateException if two classes declare the same path and method with different
   *     policies, or if policies that enforce are not in force
   */
  public static @Nullable PreflightFilters start(
      Function<String, @Nullable Object> properties,
      @Nullable Class<?> application,
      Set<Class<?>> resourceClasses) {
    Settings settings = Settings.of(properties);
    if (!settings.enabled()) {
      return null;
    }
    ApplicationPolicies policies =
        ApplicationPolicies.create(
            properties, application, () -> resourceClasses, JaxRsImplementation.QUARKUS, settings);
    policies.resources().start();
    return new PreflightFilters(policies);
  }

  /** Returns the instance that the filters serve. */
  public Preflight preflight() {
    return preflight;
  }

  /** Answers a preflight. Call it before the request is matched to a method. */
  public void beforeMatching(ContainerRequestContext request) {
    preflights.filter(request);
  }

  /**
   * Refuses a request that a policy does not allow. Call it after the request was matched.
   *
   * @param info the matched method
   */
  public void beforeMethod(ContainerRequestContext request, ResourceInfo info) {
    requests.filter(request, info);
  }

  /**
   * Returns the headers of a response that no response filter is called for, such as a stream in
   * Quarkus.
   *
   * @param info the method that was matched; it is read now
   * @return computes the headers
   */
  public Supplier<CorsResponse> later(ContainerRequestContext request, ResourceInfo info) {
    ResourceInfo matched = new Matched(info.getResourceClass(), info.getResourceMethod());
    String origin = request.getHeaderString(HttpHeader.ORIGIN);
    return () -> {
      CompiledPolicy policy = policies.resolver().of(request, matched);
      return CorsResponse.toActual(200, policy, origin);
    };
  }

  private record Matched(Class<?> getResourceClass, Method getResourceMethod)
      implements ResourceInfo {}

  /**
   * Writes the headers of a response. Call it for every response, after all other filters.
   *
   * @param info the matched method; null or without a method if none was matched
   */
  public void onResponse(
      ContainerRequestContext request,
      ContainerResponseContext response,
      @Nullable ResourceInfo info) {
    responses.filter(request, response, info);
  }
}
