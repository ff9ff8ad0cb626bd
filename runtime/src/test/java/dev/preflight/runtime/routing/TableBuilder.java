package dev.preflight.runtime.routing;

import dev.preflight.runtime.resource.ResourcePaths;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Builds path tables without an application. */
public final class TableBuilder {
  private final List<ResourcePaths> classes = new ArrayList<>();

  public TableBuilder add(ResourcePaths paths) {
    classes.add(paths);
    return this;
  }

  public PathTable build(JaxRsImplementation routing) {
    return build(routing, type -> null);
  }

  PathTable build(JaxRsImplementation routing, Function<Class<?>, RouteGroup> subResources) {
    return new PathTable(classes, null, routing, subResources);
  }
}
