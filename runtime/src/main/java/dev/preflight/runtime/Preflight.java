package dev.preflight.runtime;

import dev.preflight.runtime.application.Settings;
import dev.preflight.runtime.decision.ApplicationPolicies;
import dev.preflight.runtime.decision.Decision;
import dev.preflight.runtime.explain.Explanation;
import dev.preflight.runtime.filter.Current;
import dev.preflight.runtime.origins.InvalidOriginsException;
import dev.preflight.runtime.origins.OriginViolation;
import dev.preflight.runtime.routing.JaxRsImplementation;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entry point to Preflight in an application. It explains why a request is refused, and updates
 * origins while the application runs.
 *
 * <pre>{@code
 * @GET
 * @Path("why")
 * public String why(@Context Configuration configuration, @QueryParam("origin") String origin) {
 *   return Preflight.in(configuration).explain("PUT", "/orders/1", origin, "X-Foo").detail();
 * }
 * }</pre>
 */
public final class Preflight {
  private final ApplicationPolicies policies;

  Preflight(ApplicationPolicies policies) {
    this.policies = policies;
  }

  /**
   * Returns an instance for a running application. All instances of an application are alike.
   *
   * @param configuration the application's configuration, as {@code @Context} injects it
   * @throws IllegalStateException if Preflight is switched off in the application
   */
  public static Preflight in(Configuration configuration) {
    ApplicationPolicies policies = Current.of(configuration);
    if (policies == null) {
      throw new IllegalStateException(
          "Preflight is not enabled in this application. In Quarkus, inject Preflight instead");
    }
    return new Preflight(policies);
  }

  /**
   * Creates an instance for these root resource classes without starting an application. For tests.
   * Paths are matched as Jersey does. If an {@code Application} is among the classes, its policy is
   * the default for the others.
   *
   * @throws InvalidOriginsException if configured origins break the rules
   * @throws IllegalStateException if two classes declare the same path and method with different
   *     policies, or if declared policies have no generated class
   */
  public static Preflight of(Class<?>... resourceClasses) {
    return of(Map.of(), resourceClasses);
  }

  /**
   * Creates an instance for these root resource classes without starting an application. For tests.
   * Paths are matched as Jersey does. If an {@code Application} is among the classes, its policy is
   * the default for the others.
   *
   * @param properties the first source of configured origins
   * @throws InvalidOriginsException if configured origins break the rules
   * @throws IllegalStateException if two classes declare the same path and method with different
   *     policies, or if declared policies have no generated class
   */
  public static Preflight of(Map<String, ?> properties, Class<?>... resourceClasses) {
    RequestCheck.check(resourceClasses);
    Class<?> application =
        Stream.of(resourceClasses)
            .filter(Application.class::isAssignableFrom)
            .findFirst()
            .orElse(null);
    ApplicationPolicies policies =
        ApplicationPolicies.create(
            properties::get,
            application,
            Set::of,
            JaxRsImplementation.JERSEY,
            Settings.of(key -> null));
    policies.resources().addClasses(new LinkedHashSet<>(List.of(resourceClasses)));
    return new Preflight(policies);
  }

  /**
   * Explains the outcome of a request that a page sends.
   *
   * @param method the HTTP method of the actual request; case-sensitive
   * @param path the encoded path relative to the application's base URI, with a leading slash
   * @param origin the value of {@code Origin}, or null if there is none
   * @param headers the names of the request headers that the page sets
   */
  public Explanation explain(
      String method, String path, @Nullable String origin, String... headers) {
    RequestCheck.check(method, path, headers);
    if (origin == null) {
      return Explanation.leftAlone("a request without Origin is not a CORS request");
    }
    String names = headers.length == 0 ? null : String.join(",", headers);
    return Decision.explain(policies.decide(method, path, origin, names));
  }

  /**
   * Replaces the origins of a configuration key for all requests that arrive from now on. A request
   * in progress keeps the origins that it started with.
   *
   * <pre>{@code
   * Preflight.in(configuration).updateOrigins("storefront.origins", tenants.origins());
   * }</pre>
   *
   * @param key the key, as in {@code origins = "${storefront.origins}"}
   * @param origins origin patterns; the same rules apply as in an annotation
   * @return every violation of the rules; if there is one, nothing has changed
   * @throws IllegalArgumentException if no policy of the application has the key
   */
  public List<OriginViolation> updateOrigins(String key, List<String> origins) {
    return policies.configured().update(key, origins);
  }

  /**
   * Answers a preflight outside Jakarta REST. For integrations.
   *
   * @param method the value of {@code Access-Control-Request-Method}
   * @param path the encoded path relative to the application's base URI, with a leading slash
   * @param origin the value of {@code Origin}
   * @param headers the value of {@code Access-Control-Request-Headers}, or null if there is none
   * @return the response, or nothing if no policy applies to the path
   */
  public Optional<CorsResponse> answer(
      String method, String path, String origin, @Nullable String headers) {
    Decision decision = policies.decide(method, path, origin, headers);
    return decision == null
        ? Optional.empty()
        : Optional.of(
            CorsResponse.toPreflight(
                decision, method, path, origin, policies.settings().debugging()));
  }

  /**
   * Returns the headers of a response that the application does not write, such as the 401 of an
   * authentication layer in front of it. For integrations.
   *
   * @param status the HTTP status of the response
   * @param method the HTTP method of the request
   * @param path the encoded path relative to the application's base URI, with a leading slash
   * @param origin the value of {@code Origin}, or null if there is none
   */
  public CorsResponse decorate(int status, String method, String path, @Nullable String origin) {
    return CorsResponse.toActual(status, policies.policyForError(method, path), origin);
  }
}
