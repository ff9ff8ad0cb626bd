package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.policy.Methods;
import dev.preflight.runtime.ResourcePaths.Entry;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one path.
 *
 * @param methods what runs for each HTTP method
 * @param locator the locator that the path goes through, if what it leads to is not known, or null
 * @param errorPolicy the policy of responses that no method made, or null
 * @param below the locator's policy, for methods that have none, and the class that it leads to
 * @param hasPolicy whether any policy stands here; if none does, the path is none of Preflight's
 *     business
 */
record PathMatch(
    SortedMap<String, Choice> methods,
    @Nullable Choice locator,
    @Nullable CompiledPolicy errorPolicy,
    Below below,
    boolean hasPolicy) {

  private static final SortedMap<String, Choice> NO_METHODS = Collections.emptySortedMap();

  /** A path of which nothing is known, but that a policy may stand on it. */
  static final PathMatch UNKNOWN = new PathMatch(NO_METHODS, null, null, Below.NONE, true);

  /** Shared by requests. */
  PathMatch {
    methods = Collections.unmodifiableSortedMap(methods);
  }

  /**
   * What is below a locator or, outermost, below the application.
   *
   * @param policy the policy of the locator or the application, or null if there is none
   * @param type the class that it leads to, or null if that is not known
   * @param locators how many locators are on the way, this one included
   */
  record Below(@Nullable CompiledPolicy policy, @Nullable Class<?> type, int locators) {
    static final Below NONE = new Below(null, null, 0);
  }

  /**
   * What runs where paths end.
   *
   * @param classPolicy the policy of the class, or null
   */
  static PathMatch of(List<Entry> entries, @Nullable CompiledPolicy classPolicy, Below below) {
    SortedMap<String, Choice> methods = new TreeMap<>();
    boolean hasPolicy = false;
    for (Entry entry : entries) {
      String method = entry.httpMethod();
      hasPolicy |= entry.policy() != null;
      if (method != null && !Methods.isForbidden(method)) {
        Choice choice = new Choice(entry, nearest(entry.policy(), below), null);
        methods.merge(method, choice, (one, other) -> one.isSame(other) ? one : one.closed());
      }
    }
    // Jakarta REST answers HEAD with the GET method where there is no HEAD method.
    Choice get = methods.get("GET");
    if (get != null) {
      methods.putIfAbsent("HEAD", get);
    }
    CompiledPolicy error = nearest(classPolicy, below);
    return new PathMatch(methods, null, error, below, hasPolicy || error != null);
  }

  private static @Nullable CompiledPolicy nearest(@Nullable CompiledPolicy own, Below below) {
    return own == null ? below.policy() : own;
  }

  /** The policy that a preflight for this method is answered by, or null if it is refused. */
  @Nullable CompiledPolicy policyForPreflight(String method) {
    Choice choice = choice(method);
    return choice == null ? null : choice.policy();
  }

  /** The policy of a response that no method of the application made, such as a 405. */
  @Nullable CompiledPolicy policyForError(String method) {
    Choice choice = choice(method);
    return choice == null ? errorPolicy : choice.policy();
  }

  /** Returns the policy that all methods of this path share, or null. */
  @Nullable CompiledPolicy sharedPolicy() {
    return agreed(methods.values().stream().map(Choice::policy).toList());
  }

  /** The policy of a method without one: that of a locator or the application, or null. */
  @Nullable CompiledPolicy policyBelow(Class<?> resourceClass) {
    Class<?> type = below.type();
    return type == null || type.isAssignableFrom(resourceClass) ? below.policy() : null;
  }

  /** What runs for a method, or the locator that the path goes through; null if there is none. */
  @Nullable Choice choice(String method) {
    return locator != null ? locator : methods.get(method);
  }

  /** The methods of this path that share a policy, as the value of Allow-Methods. */
  String allowMethods(String method, CompiledPolicy policy) {
    if (locator != null) {
      return method; // what stands below is not known
    }
    StringBuilder names = new StringBuilder();
    for (Map.Entry<String, Choice> each : methods.entrySet()) {
      if (policy.isSame(each.getValue().policy())) {
        names.append(names.length() == 0 ? "" : ", ").append(each.getKey());
      }
    }
    return names.toString();
  }

  /** Adds the methods of another match that this one has not. */
  PathMatch or(PathMatch next) {
    SortedMap<String, Choice> all = new TreeMap<>(next.methods);
    all.remove("OPTIONS"); // implementations answer it themselves where the first path has it not
    all.putAll(methods);
    return new PathMatch(all, locator, errorPolicy, below, hasPolicy || next.hasPolicy);
  }

  /** Everything behind a locator, of which no more is known. */
  static PathMatch behind(Choice locator, Below below, boolean hasPolicy) {
    return new PathMatch(NO_METHODS, locator, locator.policy(), below, hasPolicy);
  }

  /** Closes what another match has a different policy for, because that might run instead. */
  PathMatch unless(PathMatch rival) {
    boolean locatorIsSame =
        locator == null
            || (rival.locator != null
                ? locator.isSame(rival.locator)
                : rival.methods.values().stream().allMatch(locator::isSame));
    return closing(
        method -> rival.choice(method) == null || isSame(method, rival), locatorIsSame, rival);
  }

  /** Closes what another match has not, too, with the same policy. */
  PathMatch onlyWith(PathMatch rival) {
    boolean locatorIsSame = locator == null || locator.isSame(rival.locator);
    return closing(method -> isSame(method, rival), locatorIsSame, rival);
  }

  /** The same path with nothing open. */
  PathMatch closed() {
    return closing(
        method -> false, false, new PathMatch(NO_METHODS, null, null, Below.NONE, hasPolicy));
  }

  private boolean isSame(String method, PathMatch rival) {
    Choice choice = choice(method);
    return choice != null && choice.isSame(rival.choice(method));
  }

  // What holds for responses holds only where both say so, as for preflights.
  private PathMatch closing(Predicate<String> keep, boolean keepLocator, PathMatch rival) {
    SortedMap<String, Choice> remaining = new TreeMap<>();
    methods.forEach(
        (method, choice) -> remaining.put(method, keep.test(method) ? choice : choice.closed()));
    return new PathMatch(
        remaining,
        locator == null || keepLocator ? locator : locator.closed(),
        agreed(errorPolicy, rival.errorPolicy),
        below.equals(rival.below) ? below : Below.NONE,
        hasPolicy || rival.hasPolicy);
  }

  /**
   * Returns the policy that all of them are, or null. Two classes of one path may differ; then
   * neither policy applies to the path.
   */
  static @Nullable CompiledPolicy agreed(Collection<@Nullable CompiledPolicy> policies) {
    CompiledPolicy agreed = null;
    boolean first = true;
    for (CompiledPolicy policy : policies) {
      agreed = first ? policy : agreed(agreed, policy);
      first = false;
    }
    return agreed;
  }

  static @Nullable CompiledPolicy agreed(
      @Nullable CompiledPolicy one, @Nullable CompiledPolicy other) {
    return one != null && one.isSame(other) ? one : null;
  }
}
