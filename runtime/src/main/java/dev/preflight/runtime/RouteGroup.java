package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.runtime.ResourcePaths.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one path template. Below the template of classes are those of their methods; below
 * that of a locator is the class that it leads to.
 *
 * @param templates the template in every form that it is written in: they may differ in rank, by a
 *     slash at the end or the default expression written out
 * @param classes the classes that have it
 * @param methods the resource methods for paths that end with it
 * @param children the templates below it, by precedence
 * @param locators the locators for paths that go on behind it
 */
record RouteGroup(
    List<UriTemplate> templates,
    List<ResourcePaths> classes,
    List<Entry> methods,
    List<RouteGroup> children,
    List<Entry> locators) {

  // Of equal rank, those with methods come before those with locators.
  private static Comparator<RouteGroup> order(Routing routing) {
    return Comparator.comparing(RouteGroup::template, routing.precedence())
        .thenComparing(RouteGroup::isLocator)
        .thenComparing(group -> group.template().key(), Comparator.reverseOrder());
  }

  /** The groups of root resource classes, by precedence. */
  static List<RouteGroup> ofRoots(Collection<ResourcePaths> roots, Routing routing) {
    Map<String, List<ResourcePaths>> byTemplate = new LinkedHashMap<>();
    for (ResourcePaths paths : roots) {
      UriTemplate template = paths.template();
      if (template != null) {
        byTemplate.computeIfAbsent(template.key(), key -> new ArrayList<>()).add(paths);
      }
    }
    return byTemplate.values().stream()
        .map(classes -> ofClasses(templatesOf(classes), classes, routing))
        .sorted(order(routing))
        .toList();
  }

  /** The group of a class that a locator leads to. */
  static RouteGroup ofSubResource(ResourcePaths paths, Routing routing) {
    return ofClasses(List.of(UriTemplate.parse("")), List.of(paths), routing);
  }

  private static List<UriTemplate> templatesOf(List<ResourcePaths> classes) {
    return classes.stream()
        .flatMap(paths -> Optional.ofNullable(paths.template()).stream())
        .toList();
  }

  private static RouteGroup ofClasses(
      List<UriTemplate> templates, List<ResourcePaths> classes, Routing routing) {
    List<Entry> methods = new ArrayList<>();
    Map<String, List<Entry>> byTemplate = new LinkedHashMap<>();
    for (ResourcePaths paths : classes) {
      for (Entry entry : paths.entries()) {
        if (entry.isSubResource()) {
          byTemplate.computeIfAbsent(entry.template().key(), key -> new ArrayList<>()).add(entry);
        } else {
          methods.add(entry);
        }
      }
    }
    List<RouteGroup> children =
        byTemplate.values().stream()
            .map(entries -> ofEntries(classes, entries))
            .sorted(order(routing))
            .toList();
    return new RouteGroup(templates, classes, methods, children, List.of());
  }

  private static RouteGroup ofEntries(List<ResourcePaths> classes, List<Entry> entries) {
    return new RouteGroup(
        entries.stream().map(Entry::template).toList(),
        classes,
        entries.stream().filter(entry -> !entry.isLocator()).toList(),
        List.of(),
        entries.stream().filter(Entry::isLocator).toList());
  }

  UriTemplate template() {
    return templates.get(0);
  }

  boolean isLocator() {
    return !locators.isEmpty();
  }

  /** Whether paths may go on behind the template. */
  boolean isOpen() {
    return !children.isEmpty() || isLocator();
  }

  /** Whether the path begins as the template does; cheap, and asked before anything else. */
  boolean mayMatch(String path) {
    return path.startsWith(template().prefix());
  }

  /** Whether there is anything for this path, which ends or goes on behind the template. */
  boolean matches(String path) {
    return matchesAll(path) || (isOpen() && template().match(path) != null);
  }

  /** Whether there are methods for this path. */
  boolean matchesAll(String path) {
    return !methods.isEmpty() && template().matchesAll(path);
  }

  /** Whether it has a locator without parameters. */
  boolean isLiteralLocator() {
    return isLocator() && template().rank().groups() == 0;
  }

  /** The policy of the classes, or null if they have none or do not agree. */
  @Nullable CompiledPolicy classPolicy() {
    return PathMatch.agreed(classes.stream().map(ResourcePaths::classPolicy).toList());
  }

  boolean hasPolicy() {
    return classes.stream().anyMatch(ResourcePaths::hasPolicy);
  }
}
