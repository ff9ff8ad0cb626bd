package dev.preflight.runtime.routing;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.policy.header.HttpMethods;
import dev.preflight.runtime.resource.ResourcePaths.Entry;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The methods and policies on one path.
 *
 * @param methods the resource method for each HTTP method
 * @param locator the locator that the path goes through, if its target is unknown, or null
 * @param errorPolicy the policy of responses that come from no resource method, or null
 * @param below the policy for methods that have none, and the class that the last locator leads to
 * @param hasPolicy whether the path has any policy; if not, Preflight leaves it alone
 */
public record PathMatch(
    SortedMap<String, RouteTarget> methods,
    @Nullable RouteTarget locator,
    @Nullable CompiledPolicy errorPolicy,
    Below below,
    boolean hasPolicy) {

  private static final SortedMap<String, RouteTarget> NO_METHODS = Collections.emptySortedMap();

  /** A path that may have a policy, of which nothing else is known. */
  static final PathMatch UNKNOWN = new PathMatch(NO_METHODS, null, null, Below.NONE, true);

  /** Makes the methods unmodifiable, because requests share the match. */
  public PathMatch {
    methods = Collections.unmodifiableSortedMap(methods);
  }

  /**
   * The context of everything below a locator or, outermost, below the application.
   *
   * @param policy the policy of the locator or the application, or null if there is none
   * @param type the class that the locator leads to, or null if it is unknown
   * @param locators the number of locators on the way, including this one
   */
  public record Below(@Nullable CompiledPolicy policy, @Nullable Class<?> type, int locators) {
    public static final Below NONE = new Below(null, null, 0);
  }

  /**
   * Returns the match for paths that end at these entries.
   *
   * @param classPolicy the policy of the class, or null
   */
  public static PathMatch of(
      List<Entry> entries, @Nullable CompiledPolicy classPolicy, Below below) {
    SortedMap<String, RouteTarget> methods = new TreeMap<>();
    boolean hasPolicy = false;
    for (Entry entry : entries) {
      String method = entry.httpMethod();
      hasPolicy |= entry.policy() != null;
      if (method != null && !HttpMethods.isForbidden(method)) {
        RouteTarget target = new RouteTarget(entry, nearest(entry.policy(), below), null);
        methods.merge(method, target, (one, other) -> one.isSame(other) ? one : one.closed());
      }
    }
    // Jakarta REST serves HEAD with the GET method if there is no HEAD method.
    RouteTarget get = methods.get("GET");
    if (get != null) {
      methods.putIfAbsent("HEAD", get);
    }
    CompiledPolicy error = nearest(classPolicy, below);
    return new PathMatch(methods, null, error, below, hasPolicy || error != null);
  }

  private static @Nullable CompiledPolicy nearest(@Nullable CompiledPolicy own, Below below) {
    return own == null ? below.policy() : own;
  }

  /** Returns the policy that decides on a preflight for this method, or null if it is refused. */
  public @Nullable CompiledPolicy policyForPreflight(String method) {
    RouteTarget target = target(method);
    return target == null ? null : target.policy();
  }

  /** Returns the policy of a response that comes from no resource method, such as a 405. */
  public @Nullable CompiledPolicy policyForError(String method) {
    RouteTarget target = target(method);
    return target == null ? errorPolicy : target.policy();
  }

  /** Returns the policy that all methods of this path share, or null. */
  public @Nullable CompiledPolicy sharedPolicy() {
    return agreed(methods.values().stream().map(RouteTarget::policy).toList());
  }

  /**
   * Returns the policy of a method without its own: that of a locator or the application, or null.
   */
  public @Nullable CompiledPolicy policyBelow(Class<?> resourceClass) {
    Class<?> type = below.type();
    return type == null || type.isAssignableFrom(resourceClass) ? below.policy() : null;
  }

  /** Returns the method or locator that a request leads to, or null if there is none. */
  public @Nullable RouteTarget target(String method) {
    return locator != null ? locator : methods.get(method);
  }

  /** Returns the methods of this path that share a policy, as the value of Allow-Methods. */
  public String allowMethods(String method, CompiledPolicy policy) {
    if (locator != null) {
      return method; // the methods below a locator are unknown
    }
    StringBuilder names = new StringBuilder();
    for (Map.Entry<String, RouteTarget> each : methods.entrySet()) {
      if (policy.equals(each.getValue().policy())) {
        names.append(names.length() == 0 ? "" : ", ").append(each.getKey());
      }
    }
    return names.toString();
  }

  /** Adds the methods of another match that this one does not have. */
  PathMatch or(PathMatch next) {
    SortedMap<String, RouteTarget> all = new TreeMap<>(next.methods);
    all.remove("OPTIONS"); // implementations handle OPTIONS themselves if the first path does not
    all.putAll(methods);
    return new PathMatch(all, locator, errorPolicy, below, hasPolicy || next.hasPolicy);
  }

  /** Returns the match for everything behind a locator with an unknown target. */
  static PathMatch behind(RouteTarget locator, Below below, boolean hasPolicy) {
    return new PathMatch(NO_METHODS, locator, locator.policy(), below, hasPolicy);
  }

  /**
   * Closes each method for which another match has a different policy, because that match might run
   * instead.
   */
  PathMatch unless(PathMatch rival) {
    boolean locatorIsSame =
        locator == null
            || (rival.locator != null
                ? locator.isSame(rival.locator)
                : rival.methods.values().stream().allMatch(locator::isSame));
    return closing(
        method -> rival.target(method) == null || isSame(method, rival), locatorIsSame, rival);
  }

  /** Closes each method that another match does not have with the same policy. */
  PathMatch onlyWith(PathMatch rival) {
    boolean locatorIsSame = locator == null || locator.isSame(rival.locator);
    return closing(method -> isSame(method, rival), locatorIsSame, rival);
  }

  /** Returns the same path with every method closed. */
  PathMatch closed() {
    return closing(
        method -> false, false, new PathMatch(NO_METHODS, null, null, Below.NONE, hasPolicy));
  }

  private boolean isSame(String method, PathMatch rival) {
    RouteTarget target = target(method);
    return target != null && target.isSame(rival.target(method));
  }

  // The error policy applies only if both matches agree on it, as for preflights.
  private PathMatch closing(Predicate<String> keep, boolean keepLocator, PathMatch rival) {
    SortedMap<String, RouteTarget> remaining = new TreeMap<>();
    methods.forEach(
        (method, target) -> remaining.put(method, keep.test(method) ? target : target.closed()));
    return new PathMatch(
        remaining,
        locator == null || keepLocator ? locator : locator.closed(),
        agreed(errorPolicy, rival.errorPolicy),
        below.equals(rival.below) ? below : Below.NONE,
        hasPolicy || rival.hasPolicy);
  }

  /**
   * Returns the policy that all elements share, or null. Two classes on one path may have different
   * policies; in that case neither applies to the path.
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
    return one != null && one.equals(other) ? one : null;
  }
}
