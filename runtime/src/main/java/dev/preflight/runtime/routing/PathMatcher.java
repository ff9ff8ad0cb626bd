package dev.preflight.runtime.routing;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.resource.ResourcePaths.Entry;
import dev.preflight.runtime.routing.PathMatch.Below;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Matches one path. Single use. It follows Jersey, which follows the specification with one
 * exception: if a template has no method for the request's HTTP method, the next template is tried.
 * The result is compared with what a template of equal rank or another implementation would select;
 * if the policies differ, the method is closed.
 */
final class PathMatcher {
  // A locator may lead back to its own class. No application nests deeper on purpose.
  private static final int MAX_LOCATORS = 32;

  // If every locator has a rival, the number of ways doubles with each. No application needs that
  // many.
  private static final int MAX_WAYS = 256;

  private final JaxRsImplementation routing;
  private final Function<Class<?>, @Nullable RouteGroup> subResources;
  private int ways;

  PathMatcher(JaxRsImplementation routing, Function<Class<?>, @Nullable RouteGroup> subResources) {
    this.routing = routing;
    this.subResources = subResources;
  }

  /**
   * Returns the match for a path below the groups of root resource classes, or null.
   *
   * @param outermost the policy that applies if there is no nearer one
   */
  @Nullable PathMatch match(RouteIndex roots, String path, Below outermost) {
    return first(roots, path, outermost, true);
  }

  private @Nullable PathMatch first(RouteIndex index, String path, Below below, boolean roots) {
    List<RouteGroup> groups = index.candidates(path);
    PathMatch result = null;
    for (int i = 0; i < groups.size(); i++) {
      RouteGroup group = groups.get(i);
      if (!group.matches(path)) {
        continue;
      }
      if (result != null && !group.matchesAll(path)) {
        break;
      }
      PathMatch match = withoutRivals(groups, i, path, below, roots);
      result = result == null ? match : result.or(match);
      if (group.isOpen()) {
        break;
      }
    }
    return result;
  }

  private PathMatch withoutRivals(
      List<RouteGroup> groups, int index, String path, Below below, boolean roots) {
    RouteGroup group = groups.get(index);
    PathMatch match = only(group, path, below);
    for (int i = 0; i < groups.size(); i++) {
      RouteGroup other = groups.get(i);
      if (i == index || !other.mayMatch(path)) {
        continue;
      }
      boolean matches = other.matches(path);
      boolean tied = matches && !routing.outranks(group, other) && !routing.outranks(other, group);
      boolean rival = matches && !roots && !routing.prefers(group, other);
      if (tied || rival) {
        PathMatch instead = only(other, path, below);
        // If the other group has only methods, this group is tried again for the methods that the
        // other lacks.
        boolean comesBack = group.matchesAll(path) && other.matchesAll(path) && !other.isOpen();
        match = tied && !comesBack ? match.onlyWith(instead) : match.unless(instead);
      } else if (routing.matchesPartsOfSegments() && other.isLiteralLocator()) {
        match = match.closed();
      }
    }
    return match;
  }

  private PathMatch only(RouteGroup group, String path, Below below) {
    PathMatch match;
    if (group.matchesAll(path)) {
      match = group.end(below);
      PathMatch rival =
          routing.prefersNoTemplate() ? null : first(group.children(), "/", below, false);
      match = rival == null ? match : match.unless(rival);
    } else {
      String rest = Objects.requireNonNull(group.rest(path));
      if (group.isLocator()) {
        return throughLocator(group, rest, below);
      }
      match = first(group.children(), rest, below, false);
    }
    if (match == null) {
      return nothing(group, below);
    }
    return routing.cutsBehind(group.template()) ? match : unlessAnywhere(group, match, below);
  }

  // If the rest of the path is uncertain, any method of the classes might run.
  private static PathMatch unlessAnywhere(RouteGroup group, PathMatch match, Below below) {
    PathMatch remaining = match;
    for (RouteGroup child : group.children().all()) {
      remaining = child.isLocator() ? remaining.closed() : remaining.unless(child.end(below));
    }
    return remaining;
  }

  private PathMatch throughLocator(RouteGroup group, String rest, Below below) {
    Entry locator = group.locators().get(0);
    Class<?> type = locator.subResource();
    CompiledPolicy policy = locator.policy();
    RouteTarget closed = new RouteTarget(locator, null, Doubt.LOCATOR_UNKNOWN);
    if (below.locators() == MAX_LOCATORS || ways++ >= MAX_WAYS) {
      return behind(group, new RouteTarget(locator, null, Doubt.TOO_MANY_LOCATORS), below);
    }
    if (group.locators().size() > 1) {
      return behind(group, closed, below);
    }
    if (type == null) {
      return behind(group, policy == null ? closed : new RouteTarget(locator, policy, null), below);
    }
    RouteGroup subResource = routing.cutsBehind(group.template()) ? subResources.apply(type) : null;
    if (subResource == null) {
      return behind(group, closed, below);
    }
    Below here = new Below(policy == null ? below.policy() : policy, type, below.locators() + 1);
    return subResource.matches(rest) ? only(subResource, rest, here) : nothing(subResource, here);
  }

  /** Returns the match for everything behind a locator with an unknown target. */
  private static PathMatch behind(RouteGroup group, RouteTarget locator, Below below) {
    CompiledPolicy policy = locator.policy();
    boolean hasPolicy = policy != null || below.policy() != null || group.hasPolicy();
    return PathMatch.behind(locator, new Below(policy, null, below.locators() + 1), hasPolicy);
  }

  /** Returns the match for a path that belongs to a class but to none of its methods. */
  private static PathMatch nothing(RouteGroup group, Below below) {
    return PathMatch.of(List.of(), group.classPolicy(), below);
  }
}
