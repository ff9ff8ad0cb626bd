package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private final ResourceRegistry resources;
  private final ConfiguredPolicies configured;
  private final RequestPolicies requestPolicies;
  private final Settings settings;

  private Preflight(
      ResourceRegistry resources,
      ConfiguredPolicies configured,
      RequestPolicies requestPolicies,
      Settings settings) {
    this.resources = resources;
    this.configured = configured;
    this.requestPolicies = requestPolicies;
    this.settings = settings;
  }

  /**
   * Returns the instance of a running application.
   *
   * @param configuration the application's configuration, as {@code @Context} injects it
   * @throws IllegalStateException if Preflight is switched off in the application
   */
  public static Preflight in(Configuration configuration) {
    Preflight preflight = Current.of(configuration);
    if (preflight == null) {
      throw new IllegalStateException("Preflight is not switched on in this application");
    }
    return preflight;
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
    Preflight preflight =
        create(properties::get, application, Set::of, Routing.JERSEY, Settings.of(key -> null));
    preflight.resources.addClasses(new LinkedHashSet<>(List.of(resourceClasses)));
    return preflight;
  }

  /** Creates the instance of an application that is starting. */
  static Preflight create(
      RunningApplication application,
      Function<String, @Nullable Object> properties,
      Routing routing,
      Settings settings) {
    return create(properties, application.type(), application::classes, routing, settings);
  }

  /** Creates the instance of an application with these classes. */
  static Preflight create(
      Function<String, @Nullable Object> properties,
      @Nullable Class<?> application,
      Supplier<Set<Class<?>>> registered,
      Routing routing,
      Settings settings) {
    Mismatches mismatches = new Mismatches(settings.refusesMismatches());
    ConfigurationSources sources = new ConfigurationSources(properties, System.getenv());
    ConfiguredPolicies configured = new ConfiguredPolicies(sources);
    GeneratedResources generated = new GeneratedResources(mismatches);
    ResourceRegistry resources =
        new ResourceRegistry(generated, mismatches, configured, routing, application, registered);
    RequestPolicies policies =
        new RequestPolicies(resources, new MethodPolicies(generated, mismatches), configured);
    return new Preflight(resources, configured, policies, settings);
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
      return Explanation.OF_NO_ORIGIN;
    }
    return Explanation.of(
        decide(method, path, origin, headers.length == 0 ? null : String.join(",", headers)));
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
    return configured.update(key, origins);
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
    Decision decision = decide(method, path, origin, headers);
    if (decision == null) {
      return Optional.empty();
    }
    return Optional.of(respond(decision, origin));
  }

  /** Answers a preflight for a path whose methods are known. */
  CorsResponse answer(PathMatch match, String method, String origin, @Nullable String headers) {
    return respond(Decision.of(match, method, origin, headers, configured), origin);
  }

  private CorsResponse respond(Decision decision, String origin) {
    boolean success = decision instanceof Decision.Allowed || isDebugging();
    return CorsResponse.of(
        success ? 204 : 403, response -> response.writePreflight(decision, origin, isDebugging()));
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
    PathMatch match = resources.table().match(path);
    CompiledPolicy policy =
        configured.current(
            match == null ? resources.applicationPolicy() : match.policyForError(method));
    return CorsResponse.of(
        status,
        response -> {
          if (policy != null) {
            response.writeActual(policy, origin);
          }
        });
  }

  /** Decides on a preflight; returns null if it is left alone. */
  @Nullable Decision decide(String method, String path, String origin, @Nullable String headers) {
    PathMatch match = resources.table().match(path);
    return match == null || !match.hasPolicy()
        ? null
        : Decision.of(match, method, origin, headers, configured);
  }

  /** Returns whether refusals contain their reason. */
  boolean isDebugging() {
    return settings.debugging();
  }

  /**
   * Returns whether Jersey sets the status of an error itself instead of calling the container's
   * {@code sendError}.
   */
  boolean setsStatusOverSendError() {
    return settings.setsStatusOverSendError();
  }

  /** Returns whether requests that Jersey answers with 404 are passed on to the next handler. */
  boolean handsOnNotFound() {
    return settings.handsOnNotFound();
  }

  /**
   * Returns whether any policy may refuse actual requests. This includes classes that are known
   * only once a locator has returned them.
   */
  boolean mayEnforce() {
    return resources.enforces() || resources.table().hasLocators();
  }

  ConfiguredPolicies configured() {
    return configured;
  }

  ResourceRegistry resources() {
    return resources;
  }

  RequestPolicies requestPolicies() {
    return requestPolicies;
  }
}
