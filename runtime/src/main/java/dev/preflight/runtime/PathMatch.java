package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.policy.Methods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one path.
 *
 * @param policies the HTTP methods, with null for those that no policy opens
 * @param locatorPolicy the policy of the locator that the path goes through, which holds for every
 *     method, or null
 * @param classPolicy the policy that holds where no method has one, or null
 */
record PathMatch(
    Map<String, @Nullable CompiledPolicy> policies,
    @Nullable CompiledPolicy locatorPolicy,
    @Nullable CompiledPolicy classPolicy) {

  /** A path below a class on which no method stands. */
  static PathMatch within(List<ResourcePaths> classes) {
    return new PathMatch(Map.of(), null, classPolicy(classes));
  }

  /** A path with methods, those with the given template. */
  static PathMatch at(List<ResourcePaths> classes, String template) {
    Map<String, @Nullable CompiledPolicy> policies = new HashMap<>();
    CompiledPolicy locatorPolicy = null;
    for (ResourcePaths paths : classes) {
      for (ResourcePaths.Entry entry : paths.entries()) {
        if (!entry.template().key().equals(template)) {
          continue;
        }
        if (entry.httpMethod() == null) {
          locatorPolicy = entry.policy();
        } else if (!Methods.isForbidden(entry.httpMethod())) {
          policies.putIfAbsent(entry.httpMethod(), entry.policy());
        }
      }
    }
    // A sub-resource method takes precedence over a locator of the same template.
    return new PathMatch(policies, policies.isEmpty() ? locatorPolicy : null, classPolicy(classes));
  }

  // Two classes of one path may differ; then neither speaks for what is on neither's methods.
  private static @Nullable CompiledPolicy classPolicy(List<ResourcePaths> classes) {
    CompiledPolicy first = classes.get(0).classPolicy();
    return classes.stream().allMatch(paths -> paths.classPolicy() == first) ? first : null;
  }

  /** Whether any policy stands here; if none does, the path is none of Preflight's business. */
  boolean hasPolicy() {
    return classPolicy != null
        || locatorPolicy != null
        || policies.values().stream().anyMatch(Objects::nonNull);
  }

  /** The policy that a preflight for this method is answered by, or null if it is refused. */
  @Nullable CompiledPolicy policyForPreflight(String method) {
    return locatorPolicy != null ? locatorPolicy : policies.get(effective(method));
  }

  /** The policy of a response that no method of the application made, such as a 405. */
  @Nullable CompiledPolicy policyForError(String method) {
    CompiledPolicy policy = policyForPreflight(method);
    return policy == null && !policies.containsKey(effective(method)) ? classPolicy : policy;
  }

  /** The methods of this path that share a policy, as the value of Allow-Methods. */
  String allowMethods(String method, CompiledPolicy policy) {
    if (policy == locatorPolicy) {
      return method; // what stands below a locator is not known
    }
    return policies.entrySet().stream()
        .filter(entry -> entry.getValue() == policy)
        .flatMap(
            entry ->
                entry.getKey().equals("GET") && !policies.containsKey("HEAD")
                    ? Stream.of("GET", "HEAD")
                    : Stream.of(entry.getKey()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  // Jakarta REST answers HEAD with the GET method where there is no HEAD method.
  private String effective(String method) {
    return method.equals("HEAD") && !policies.containsKey("HEAD") ? "GET" : method;
  }
}
