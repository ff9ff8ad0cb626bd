package dev.preflight.runtime;

import dev.preflight.PathPatterns;
import dev.preflight.policy.CompiledPolicy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The policies of paths outside Jakarta REST: those of classes with {@link PathPatterns}. For
 * integrations such as {@code preflight-servlet}, which has a servlet filter for them.
 *
 * <pre>{@code
 * PathPolicies policies = PathPolicies.of(properties::get, Set.of(PublicFiles.class));
 * policies.answer("GET", "/openapi", "https://docs.example.com", null); // 204
 * }</pre>
 */
public final class PathPolicies {
  private final Preflight preflight;

  private PathPolicies(Preflight preflight) {
    this.preflight = preflight;
  }

  /**
   * Reads the policies of classes with path patterns.
   *
   * @param properties the properties of {@link PreflightFeature}, by their names; origins are
   *     looked up here first
   * @return the policies, or nothing if Preflight is switched off
   * @throws IllegalArgumentException if a class has no path patterns or no policy
   * @throws InvalidOriginsException if configured origins break the rules
   * @throws IllegalStateException if two classes name a pattern and method with different policies,
   *     or if the generated code of a class is missing or out of date
   */
  public static Optional<PathPolicies> of(
      Function<String, @Nullable Object> properties, Set<Class<?>> classes) {
    for (Class<?> type : classes) {
      if (!type.isAnnotationPresent(PathPatterns.class)) {
        throw new IllegalArgumentException(type.getName() + " has no @PathPatterns");
      }
    }
    Settings settings = Settings.of(properties);
    if (!settings.enabled()) {
      return Optional.empty();
    }
    Preflight preflight = Preflight.create(properties, null, Set::of, Routing.JERSEY, settings);
    preflight.resources().addClasses(new LinkedHashSet<>(classes));
    preflight.resources().table(); // writes the line of the log that says what is in force
    for (Class<?> type : classes) {
      if (!preflight.resources().isRoot(type)) {
        throw new IllegalArgumentException(type.getName() + " has @PathPatterns and no policy");
      }
    }
    return Optional.of(new PathPolicies(preflight));
  }

  /**
   * Answers a preflight.
   *
   * @param method the value of {@code Access-Control-Request-Method}
   * @param path the path below the context path, encoded, with a slash before it
   * @param origin the value of {@code Origin}
   * @param headers the value of {@code Access-Control-Request-Headers}, or null if there is none
   * @return the answer, or nothing if no pattern matches the path
   */
  public Optional<CorsResponse> answer(
      String method, String path, String origin, @Nullable String headers) {
    return preflight.answer(method, path, origin, headers);
  }

  /**
   * Returns the headers of a response to an actual request.
   *
   * @param method the HTTP method of the request
   * @param path the path below the context path, encoded, with a slash before it
   * @param origin the value of {@code Origin}, or null if there is none
   * @return the headers, or nothing if no pattern matches the path
   */
  public Optional<CorsResponse> decorate(String method, String path, @Nullable String origin) {
    CompiledPolicy policy = policyOf(method, path);
    return policy == null
        ? Optional.empty()
        : Optional.of(CorsResponse.of(200, response -> response.writeActual(policy, origin)));
  }

  /**
   * Returns whether a request is to be refused with 403: its policy says {@code enforce} and does
   * not allow the origin.
   *
   * @param method the HTTP method of the request
   * @param path the path below the context path, encoded, with a slash before it
   * @param origin the value of {@code Origin}
   * @param site the value of {@code Sec-Fetch-Site}, or null if there is none
   */
  public boolean refuses(String method, String path, String origin, @Nullable String site) {
    CompiledPolicy policy = policyOf(method, path);
    return policy != null
        && policy.enforces()
        && !policy.allows(origin)
        && !RequestPolicies.SAME_ORIGIN.equals(site);
  }

  /**
   * Replaces the origins that a key of the configuration names, as {@link Preflight#updateOrigins}
   * does.
   */
  public List<OriginViolation> updateOrigins(String key, List<String> origins) {
    return preflight.updateOrigins(key, origins);
  }

  // A method that the pattern does not list has the policy of those that it lists.
  private @Nullable CompiledPolicy policyOf(String method, String path) {
    return preflight.policyOf(
        path,
        match ->
            match.choice(method) == null ? match.sharedPolicy() : match.policyForError(method));
  }
}
