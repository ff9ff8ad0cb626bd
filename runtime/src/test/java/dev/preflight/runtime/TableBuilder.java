package dev.preflight.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Builds path tables without an application. */
final class TableBuilder {
  private final List<ResourcePaths> classes = new ArrayList<>();

  TableBuilder add(ResourcePaths paths) {
    classes.add(paths);
    return this;
  }

  PathTable build(Routing routing) {
    return build(routing, type -> null);
  }

  PathTable build(Routing routing, Function<Class<?>, RouteGroup> subResources) {
    return new PathTable(classes, null, routing, subResources);
  }
}
