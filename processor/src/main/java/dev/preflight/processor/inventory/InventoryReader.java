package dev.preflight.processor.inventory;

import dev.preflight.processor.declaration.PolicyUse;
import dev.preflight.processor.resource.ResourceClass;
import dev.preflight.processor.resource.ResourceMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/**
 * Lists the endpoints of resource classes, including those of the classes that locators lead to.
 */
public final class InventoryReader {
  // If many classes lead to each other, the number of paths grows beyond what anyone could read.
  private static final int MAX_VISITS = 1_000;

  private final Function<TypeElement, ResourceClass> reader;
  private final List<Endpoint> endpoints = new ArrayList<>();
  private final List<Endpoint> withoutPolicy = new ArrayList<>();
  private final Set<TypeElement> visited = new HashSet<>();
  private int visits;

  private InventoryReader(Function<TypeElement, ResourceClass> reader) {
    this.reader = reader;
  }

  /**
   * Lists the endpoints of resource classes.
   *
   * @param applications the applications of the module, whose policies apply if there is no nearer
   *     one
   * @param reader reads a class that a locator leads to
   */
  public static Inventory read(
      List<ResourceClass> resources,
      List<ResourceClass> applications,
      Function<TypeElement, ResourceClass> reader) {
    InventoryReader inventory = new InventoryReader(reader);
    List<Optional<PolicyUse>> defaults = new ArrayList<>();
    for (ResourceClass application : applications) {
      application.policy().ifPresent(policy -> defaults.add(Optional.of(policy)));
      application.policy().ifPresent(policy -> inventory.addDefault(application, policy));
    }
    if (defaults.isEmpty()) {
      defaults.add(Optional.empty());
    }
    for (ResourceClass resource : resources) {
      resource
          .template()
          .ifPresent(
              path ->
                  defaults.forEach(
                      policy -> inventory.visit(resource, List.of(path), policy, Set.of())));
    }
    // A locator of another module may lead to a class that no locator of this module leads to. The
    // place of such a class is unknown, so its name distinguishes it from others.
    for (ResourceClass resource : resources) {
      if (!inventory.visited.contains(resource.type())) {
        inventory.visit(
            resource, List.of(Paths.anywhereIn(resource.type())), Optional.empty(), Set.of());
      }
    }
    return new Inventory(inventory.endpoints, inventory.withoutPolicy);
  }

  private void visit(
      ResourceClass resource,
      List<String> templates,
      Optional<PolicyUse> below,
      Set<TypeElement> way) {
    visits++;
    visited.add(resource.type());
    Set<TypeElement> here = new LinkedHashSet<>(way);
    here.add(resource.type());
    boolean listed = below.isPresent() || resource.policies().findAny().isPresent();
    Optional<String> ofClass = resource.policy().or(() -> below).map(PolicyUse::contentKey);
    for (ResourceMethod method : resource.methods()) {
      List<String> full = Paths.append(templates, method.template());
      Optional<PolicyUse> policy = method.policy().or(() -> below);
      if (method.subResource().isPresent()) {
        follow(resource, method, full, policy, here);
      } else {
        (listed ? endpoints : withoutPolicy)
            .add(
                method.leadsToUnknown()
                    ? behindLocator(resource, method, full)
                    : entry(
                        resource,
                        method,
                        full,
                        policy,
                        "no policy",
                        ofClass.equals(policy.map(PolicyUse::contentKey)),
                        false));
      }
    }
  }

  // The default for classes of other modules in the application that have no policy.
  private void addDefault(ResourceClass application, PolicyUse policy) {
    endpoints.add(
        new Endpoint(
            List.of(Paths.ANYWHERE),
            Endpoint.ANY_METHOD,
            application.type().getQualifiedName().toString(),
            "",
            Optional.of(PolicySource.of(policy)),
            policy.declaration().map(declaration -> declaration.raw()),
            policy.isSameOrigin() ? Optional.of("same origin") : Optional.empty(),
            true,
            false));
  }

  private void follow(
      ResourceClass resource,
      ResourceMethod locator,
      List<String> templates,
      Optional<PolicyUse> policy,
      Set<TypeElement> way) {
    TypeElement type = locator.subResource().orElseThrow();
    ResourceClass next = reader.apply(type);
    if (!way.contains(type) && (visits < MAX_VISITS || !visited.contains(type))) {
      visit(next, templates, policy, way);
    } else if (policy.isPresent() || next.policies().findAny().isPresent()) {
      endpoints.add(
          entry(
              resource,
              locator,
              Paths.append(templates, Paths.ANYWHERE),
              policy,
              "no policy except those of " + type.getQualifiedName(),
              false,
              true));
    }
  }

  // The policy of a class, or of a locator further up, does not apply behind a locator with an
  // unknown target.
  private static Endpoint behindLocator(
      ResourceClass resource, ResourceMethod locator, List<String> templates) {
    return entry(
        resource,
        locator,
        Paths.append(templates, Paths.ANYWHERE),
        locator.isClosed() ? Optional.empty() : locator.policy(),
        locator.isClosed()
            ? "the policies below the locator are unknown"
            : "the locator does not identify the class below it",
        false,
        false);
  }

  private static Endpoint entry(
      ResourceClass resource,
      ResourceMethod method,
      List<String> templates,
      Optional<PolicyUse> policy,
      String otherwise,
      boolean ofClass,
      boolean recursive) {
    boolean open = policy.filter(use -> !use.isSameOrigin()).isPresent();
    return new Endpoint(
        templates,
        method.httpMethod().orElse(Endpoint.ANY_METHOD),
        resource.type().getQualifiedName().toString(),
        method.name(),
        policy.map(PolicySource::of),
        policy.flatMap(PolicyUse::declaration).map(declaration -> declaration.raw()),
        open ? Optional.empty() : Optional.of(policy.isPresent() ? "same origin" : otherwise),
        ofClass && policy.isPresent(),
        recursive);
  }
}
