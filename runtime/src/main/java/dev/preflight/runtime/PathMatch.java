package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.policy.Methods;
import java.util.Collection;
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
 * @param hasPolicy whether any policy stands here; if none does, the path is none of Preflight's
 *     business
 */
record PathMatch(
    Map<String, @Nullable CompiledPolicy> policies,
    @Nullable CompiledPolicy locatorPolicy,
    @Nullable CompiledPolicy classPolicy,
    boolean hasPolicy) {

  /** A path of which it is not known which of several classes has it: it is open to nobody. */
  static PathMatch closed(List<ResourcePaths> classes) {
    return new PathMatch(Map.of(), null, null, hasPolicy(classes));
  }

  /** A path of some classes, with the resource methods or locators that stand on it. */
  static PathMatch of(List<ResourcePaths> classes, List<ResourcePaths.Entry> entries) {
    Map<String, @Nullable CompiledPolicy> policies = new HashMap<>();
    for (ResourcePaths.Entry entry : entries) {
      String httpMethod = entry.httpMethod();
      if (httpMethod != null && !Methods.isForbidden(httpMethod)) {
        CompiledPolicy policy =
            policies.containsKey(httpMethod)
                ? agreed(policies.get(httpMethod), entry.policy())
                : entry.policy();
        policies.put(httpMethod, policy);
      }
    }
    // A sub-resource method takes precedence over a locator of equal rank.
    CompiledPolicy locatorPolicy =
        policies.isEmpty()
            ? agreed(entries.stream().map(ResourcePaths.Entry::policy).toList())
            : null;
    CompiledPolicy classPolicy = agreed(classes.stream().map(ResourcePaths::classPolicy).toList());
    boolean here =
        classPolicy != null
            || entries.stream().map(ResourcePaths.Entry::policy).anyMatch(Objects::nonNull);
    return new PathMatch(policies, locatorPolicy, classPolicy, here);
  }

  private static boolean hasPolicy(List<ResourcePaths> classes) {
    return classes.stream()
        .anyMatch(
            paths ->
                paths.classPolicy() != null
                    || paths.entries().stream().anyMatch(entry -> entry.policy() != null));
  }

  private static @Nullable CompiledPolicy agreed(Collection<@Nullable CompiledPolicy> policies) {
    CompiledPolicy agreed = null;
    boolean first = true;
    for (CompiledPolicy policy : policies) {
      agreed = first ? policy : agreed(agreed, policy);
      first = false;
    }
    return agreed;
  }

  // Two classes of one path may differ; then neither speaks for the path. Names are qualified, so
  // that one of them stands for one policy, also where several classes have it compiled.
  private static @Nullable CompiledPolicy agreed(
      @Nullable CompiledPolicy one, @Nullable CompiledPolicy other) {
    return one != null && other != null && one.name().equals(other.name()) ? one : null;
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
