package dev.preflight.runtime.application;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.resource.PreflightResource;
import dev.preflight.runtime.resource.ResourcePaths;
import dev.preflight.runtime.resource.ResourcePaths.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the policies of an application, including those of the classes that its locators lead
 * to.
 */
final class PolicyCollector {
  private final GeneratedResources generated;
  private final Set<Class<?>> classes = new HashSet<>();
  // By identity: equal policies have different names, which messages contain.
  private final Set<CompiledPolicy> policies = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<CompiledPolicy> added = new ArrayList<>();
  private volatile boolean enforces;

  PolicyCollector(GeneratedResources generated) {
    this.generated = generated;
  }

  /** Adds a policy. Does nothing if it is null. */
  void add(@Nullable CompiledPolicy policy) {
    if (policy != null && policies.add(policy)) {
      added.add(policy);
      enforces |= policy.enforces();
    }
  }

  /**
   * Adds the policies of a class with these paths, and those of the classes that its locators lead
   * to.
   */
  void addAll(Class<?> type, List<ResourcePaths> pathsOfType) {
    if (!classes.add(type)) {
      return;
    }
    for (ResourcePaths paths : pathsOfType) {
      paths.policies().forEach(this::add);
      for (Entry entry : paths.entries()) {
        Class<?> subResource = entry.subResource();
        if (subResource != null && !classes.contains(subResource)) {
          addAll(subResource, List.of(pathsOf(subResource)));
        }
      }
    }
  }

  private ResourcePaths pathsOf(Class<?> type) {
    PreflightResource known = generated.of(type);
    return known == null ? ReflectedPaths.ofSubResource(type, null) : known.paths();
  }

  /** Returns the policies that were added since the last call. */
  List<CompiledPolicy> takeNew() {
    List<CompiledPolicy> taken = List.copyOf(added);
    added.clear();
    return taken;
  }

  /** Returns all policies. */
  Set<CompiledPolicy> all() {
    return policies;
  }

  /** Returns whether any policy refuses actual requests. */
  boolean enforces() {
    return enforces;
  }
}
