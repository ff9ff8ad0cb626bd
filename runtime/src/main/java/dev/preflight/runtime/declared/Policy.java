package dev.preflight.runtime.declared;

import dev.preflight.CrossOrigin;
import dev.preflight.policy.ContentKey;
import dev.preflight.policy.DeclaredPolicy;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A policy on an element.
 *
 * @param key the key of its content
 * @param enforces whether it refuses actual requests
 */
record Policy(String key, boolean enforces) {
  static final Policy SAME_ORIGIN = new Policy(ContentKey.SAME_ORIGIN, false);

  static Policy of(CrossOrigin annotation) {
    List<String> origins =
        Stream.concat(Stream.of(annotation.value()), Stream.of(annotation.origins())).toList();
    DeclaredPolicy policy =
        DeclaredPolicy.of(origins)
            .originRegexes(List.of(annotation.originRegexes()))
            .allowedHeaders(List.of(annotation.allowedHeaders()))
            .exposedHeaders(List.of(annotation.exposedHeaders()))
            .allowCredentials(annotation.allowCredentials())
            .maxAge(annotation.maxAge())
            .enforce(annotation.enforce())
            .tolerate(Set.of(annotation.tolerate()))
            .build();
    return new Policy(ContentKey.of(policy), policy.enforce());
  }
}
