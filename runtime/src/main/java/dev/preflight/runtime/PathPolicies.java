package dev.preflight.runtime;

import dev.preflight.PathPatterns;
import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.application.Settings;
import dev.preflight.runtime.decision.ApplicationPolicies;
import dev.preflight.runtime.decision.PolicyResolver;
import dev.preflight.runtime.decision.Refusal;
import dev.preflight.runtime.origins.InvalidOriginsException;
import dev.preflight.runtime.origins.OriginViolation;
import dev.preflight.runtime.resource.ResourcePaths;
import dev.preflight.runtime.resource.ResourcePaths.Entry;
import dev.preflight.runtime.routing.JaxRsImplementation;
import dev.preflight.runtime.routing.PathMatch;
import dev.preflight.runtime.routing.RouteTarget;
import dev.preflight.runtime.template.UriTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  /**
   * A pattern.
   *
   * @param match what is declared on it
   */
  private record Pattern(UriTemplate template, PathMatch match) {}

  /** Most literal characters first, and of equal ones those without a wildcard. */
  private static final Comparator<Pattern> PRECEDENCE =
      Comparator.comparingInt((Pattern pattern) -> -pattern.template().rank().literals())
          .thenComparingInt(pattern -> pattern.template().rank().groups());

  private final ApplicationPolicies policies;
  private final List<Pattern> patterns;

  private PathPolicies(ApplicationPolicies policies) {
    this.policies = policies;
    this.patterns = patternsOf(policies.resources().paths());
  }

  // Several classes may name a pattern, with different methods.
  private static List<Pattern> patternsOf(Collection<ResourcePaths> classes) {
    Map<String, List<Entry>> byTemplate = new LinkedHashMap<>();
    for (ResourcePaths paths : classes) {
      for (Entry entry : paths.entries()) {
        byTemplate.computeIfAbsent(entry.template().key(), key -> new ArrayList<>()).add(entry);
      }
    }
    return byTemplate.values().stream()
        .map(
            entries ->
                new Pattern(
                    entries.get(0).template(), PathMatch.of(entries, null, PathMatch.Below.NONE)))
        .sorted(PRECEDENCE)
        .toList();
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
    ApplicationPolicies policies =
        ApplicationPolicies.create(properties, null, Set::of, JaxRsImplementation.JERSEY, settings);
    policies.resources().addClasses(new LinkedHashSet<>(classes));
    policies.resources().table(); // writes the line of the log that says what is in force
    for (Class<?> type : classes) {
      if (!policies.resources().isRoot(type)) {
        throw new IllegalArgumentException(type.getName() + " has @PathPatterns but no policy");
      }
    }
    return Optional.of(new PathPolicies(policies));
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
    PathMatch match = match(path);
    return match == null
        ? Optional.empty()
        : Optional.of(
            CorsResponse.toPreflight(
                policies.decide(match, method, origin, headers),
                method,
                path,
                origin,
                policies.settings().debugging()));
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
    PathMatch match = match(path);
    if (match == null) {
      return Optional.empty();
    }
    // A method that is not listed has the policy of those that are, if they agree.
    CompiledPolicy declared =
        match.target(method) == null ? match.sharedPolicy() : match.policyForError(method);
    CompiledPolicy policy =
        declared == null ? CompiledPolicy.SAME_ORIGIN : policies.configured().current(declared);
    return Optional.of(CorsResponse.toActual(200, policy, origin));
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
    PathMatch match = match(path);
    if (match == null || PolicyResolver.SAME_ORIGIN.equals(site)) {
      return false;
    }
    RouteTarget target = match.target(method);
    Collection<RouteTarget> applicable =
        target == null ? match.methods().values() : List.of(target);
    for (RouteTarget each : applicable) {
      CompiledPolicy policy = each.policy();
      if (policy != null
          && policy.enforces()
          && !policies.configured().current(policy).allows(origin)) {
        Refusal.ofOrigin(origin, policy, each.entry()).log("Request refused", origin, method, path);
        return true;
      }
    }
    return false;
  }

  /**
   * Replaces the origins that a key of the configuration names, as {@link Preflight#updateOrigins}
   * does.
   */
  public List<OriginViolation> updateOrigins(String key, List<String> origins) {
    return policies.configured().update(key, origins);
  }

  // The first pattern decides alone, also on methods that it does not list: a wider pattern must
  // not
  // open what a narrower one closes.
  private @Nullable PathMatch match(String path) {
    for (Pattern pattern : patterns) {
      if (pattern.template().closed().matcher(path).matches()) {
        return pattern.match();
      }
    }
    return null;
  }
}
