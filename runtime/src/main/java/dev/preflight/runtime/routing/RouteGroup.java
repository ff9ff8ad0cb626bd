package dev.preflight.runtime.routing;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.resource.ResourcePaths;
import dev.preflight.runtime.resource.ResourcePaths.Entry;
import dev.preflight.runtime.routing.PathMatch.Below;
import dev.preflight.runtime.template.SegmentTemplate;
import dev.preflight.runtime.template.UriTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The resources on one path template. The children of a class template are the templates of its
 * methods; a locator's template leads to another class.
 */
public final class RouteGroup {
  private final List<UriTemplate> templates;
  private final @Nullable SegmentTemplate segments;
  private final List<ResourcePaths> classes;
  private final List<Entry> methods;
  private final RouteIndex children;
  private final List<Entry> locators;
  private final @Nullable CompiledPolicy classPolicy;
  private final Below outermost;
  private final PathMatch end;

  private RouteGroup(
      Below outermost,
      List<UriTemplate> templates,
      List<ResourcePaths> classes,
      List<Entry> methods,
      RouteIndex children,
      List<Entry> locators) {
    this.templates = templates;
    this.segments = SegmentTemplate.of(templates.get(0));
    this.classes = classes;
    this.methods = methods;
    this.children = children;
    this.locators = locators;
    this.classPolicy = classPolicy(classes, outermost);
    this.outermost = outermost;
    this.end = PathMatch.of(methods, classPolicy, outermost);
  }

  // Two classes on one path may have different policies. In that case responses that come from a
  // method of neither class have none.
  private static @Nullable CompiledPolicy classPolicy(
      List<ResourcePaths> classes, Below outermost) {
    if (classes.size() == 1) {
      return classes.get(0).classPolicy();
    }
    List<@Nullable CompiledPolicy> policies = new ArrayList<>();
    for (ResourcePaths paths : classes) {
      CompiledPolicy own = paths.classPolicy();
      policies.add(own == null ? outermost.policy() : own);
    }
    CompiledPolicy agreed = PathMatch.agreed(policies);
    boolean none = policies.stream().allMatch(policy -> policy == null);
    return agreed == null && !none ? CompiledPolicy.SAME_ORIGIN : agreed;
  }

  // Among groups of equal rank, those with methods come before those with locators.
  private static Comparator<RouteGroup> order(JaxRsImplementation routing) {
    return Comparator.comparing(RouteGroup::template, routing.precedence())
        .thenComparing(RouteGroup::isLocator)
        .thenComparing(group -> group.template().key(), Comparator.reverseOrder());
  }

  /**
   * Returns the groups of root resource classes.
   *
   * @param outermost the policy of the application, which applies if there is no nearer one
   */
  static RouteIndex ofRoots(
      Collection<ResourcePaths> roots, JaxRsImplementation routing, Below outermost) {
    Map<String, List<ResourcePaths>> byTemplate = new LinkedHashMap<>();
    for (ResourcePaths paths : roots) {
      UriTemplate template = paths.template();
      if (template != null) {
        byTemplate.computeIfAbsent(template.key(), key -> new ArrayList<>()).add(paths);
      }
    }
    return index(
        byTemplate.values().stream()
            .map(classes -> ofClasses(templatesOf(classes), classes, routing, outermost)),
        routing);
  }

  /** Returns the group of a class that a locator leads to. */
  public static RouteGroup ofSubResource(ResourcePaths paths, JaxRsImplementation routing) {
    return ofClasses(List.of(UriTemplate.parse("")), List.of(paths), routing, Below.NONE);
  }

  private static List<UriTemplate> templatesOf(List<ResourcePaths> classes) {
    return classes.stream()
        .flatMap(paths -> Optional.ofNullable(paths.template()).stream())
        .toList();
  }

  private static RouteGroup ofClasses(
      List<UriTemplate> templates,
      List<ResourcePaths> classes,
      JaxRsImplementation routing,
      Below outermost) {
    List<Entry> methods = new ArrayList<>();
    Map<String, List<Entry>> byTemplate = new LinkedHashMap<>();
    for (ResourcePaths paths : classes) {
      for (Entry declared : paths.entries()) {
        if (!routing.serves(declared.servedBy())) {
          continue;
        }
        Entry entry = routing.read(declared);
        if (entry.isSubResource()) {
          byTemplate.computeIfAbsent(entry.template().key(), key -> new ArrayList<>()).add(entry);
        } else {
          methods.add(entry);
        }
      }
    }
    RouteIndex children =
        index(
            byTemplate.values().stream().map(entries -> ofEntries(classes, entries, outermost)),
            routing);
    return new RouteGroup(outermost, templates, classes, methods, children, List.of());
  }

  private static RouteIndex index(Stream<RouteGroup> groups, JaxRsImplementation routing) {
    return new RouteIndex(groups.sorted(order(routing)).toList(), routing);
  }

  private static RouteGroup ofEntries(
      List<ResourcePaths> classes, List<Entry> entries, Below outermost) {
    return new RouteGroup(
        outermost,
        entries.stream().map(Entry::template).toList(),
        classes,
        entries.stream().filter(entry -> !entry.isLocator()).toList(),
        RouteIndex.NONE,
        entries.stream().filter(Entry::isLocator).toList());
  }

  UriTemplate template() {
    return templates.get(0);
  }

  /**
   * Returns the template in every form that it is written in. The forms may differ in rank, because
   * of a trailing slash or an explicit default expression.
   */
  List<UriTemplate> templates() {
    return templates;
  }

  /** Returns the templates below this one. */
  RouteIndex children() {
    return children;
  }

  /** Returns the locators for paths that continue behind the template. */
  List<Entry> locators() {
    return locators;
  }

  boolean isLocator() {
    return !locators.isEmpty();
  }

  /** Returns whether the group has a locator without parameters. */
  boolean isLiteralLocator() {
    return isLocator() && template().rank().groups() == 0;
  }

  /** Returns whether paths may continue behind the template. */
  boolean isOpen() {
    return !children.all().isEmpty() || isLocator();
  }

  /**
   * Returns whether the path begins with the template's prefix. This is cheap and is checked first.
   */
  boolean mayMatch(String path) {
    return path.startsWith(template().prefix());
  }

  /** Returns whether the group has a method or locator for this path. */
  boolean matches(String path) {
    return matchesAll(path) || (isOpen() && rest(path) != null);
  }

  /** Returns whether the group has methods for this path. */
  boolean matchesAll(String path) {
    return !methods.isEmpty()
        && (segments == null ? template().matchesAll(path) : segments.matchesAll(path));
  }

  /**
   * Returns the rest of a path behind the template, empty if there is none, or null if the path
   * does not match.
   */
  @Nullable String rest(String path) {
    return segments == null ? template().match(path) : segments.rest(path);
  }

  /** Returns the match for paths that end at this template. */
  PathMatch end(Below below) {
    return below.equals(outermost) ? end : PathMatch.of(methods, classPolicy, below);
  }

  /** Returns the policy of the classes, or null if they have none or do not agree. */
  @Nullable CompiledPolicy classPolicy() {
    return classPolicy;
  }

  boolean hasPolicy() {
    return classes.stream().anyMatch(ResourcePaths::hasPolicy);
  }
}
