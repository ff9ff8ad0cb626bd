package dev.preflight.runtime.resource;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.template.UriTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The path templates of one resource class, with the policy of each HTTP method on them.
 *
 * <pre>{@code
 * ResourcePaths.of("/orders", SHOP)
 *     .method("GET", "", "list", SHOP)
 *     .method("PUT", "/{id}", "replace", BACK_OFFICE)
 *     .locator("/{id}/items", "items", SHOP, ItemsResource.class);
 * }</pre>
 */
public final class ResourcePaths {

  /**
   * A resource method or sub-resource locator.
   *
   * @param paths the paths of its class
   * @param template the path template relative to that of the class
   * @param isSubResource whether there is such a template at all, even if it is {@code /}
   * @param httpMethod the HTTP method, or null for a locator
   * @param name the name of the Java method
   * @param policy the policy, or null if it has none
   * @param subResource the class that a locator leads to, or null if it is unknown
   * @param servedBy the implementations that serve it, or null for all
   */
  public record Entry(
      ResourcePaths paths,
      UriTemplate template,
      boolean isSubResource,
      @Nullable String httpMethod,
      String name,
      @Nullable CompiledPolicy policy,
      @Nullable Class<?> subResource,
      @Nullable Set<String> servedBy) {

    public boolean isLocator() {
      return httpMethod == null;
    }

    /** Returns whether every implementation serves it. */
    public boolean isCertain() {
      return servedBy == null && paths.servedBy == null;
    }

    /** Returns this entry with another HTTP method. */
    public Entry withMethod(@Nullable String method) {
      return new Entry(paths, template, isSubResource, method, name, policy, subResource, servedBy);
    }

    /** Returns this entry without a policy for other origins, and without what it leads to. */
    public Entry closed() {
      return new Entry(
          paths,
          template,
          isSubResource,
          httpMethod,
          name,
          CompiledPolicy.SAME_ORIGIN,
          null,
          servedBy);
    }

    private Entry servedBy(Set<String> implementations) {
      return new Entry(
          paths, template, isSubResource, httpMethod, name, policy, subResource, implementations);
    }

    /** Returns a readable name, for example {@code OrdersResource.create}. */
    @Override
    public String toString() {
      return name.isEmpty() ? paths.owner : paths.owner + "." + name;
    }
  }

  private final @Nullable UriTemplate template;
  private final @Nullable CompiledPolicy classPolicy;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Set<String> servedBy;
  private String owner = "";

  private ResourcePaths(@Nullable UriTemplate template, @Nullable CompiledPolicy classPolicy) {
    this.template = template;
    this.classPolicy = classPolicy;
  }

  /**
   * Creates the paths of a class with a path template.
   *
   * @param classPolicy the policy that applies below the template unless a method has its own, or
   *     null if there is none
   */
  public static ResourcePaths of(String template, @Nullable CompiledPolicy classPolicy) {
    return new ResourcePaths(UriTemplate.parse(template), classPolicy);
  }

  /**
   * Creates the paths of a class without a path template, which only sub-resource locators lead to.
   *
   * @param classPolicy the policy that applies unless a method has its own, or null for that of the
   *     locator
   */
  public static ResourcePaths ofSubResource(@Nullable CompiledPolicy classPolicy) {
    return new ResourcePaths(null, classPolicy);
  }

  /**
   * Adds a resource method.
   *
   * @param template the path template of the method, or empty if it has none
   * @param name the name of the Java method, empty for a path pattern
   * @param policy the policy, or null if there is none
   */
  public ResourcePaths method(
      String httpMethod, String template, String name, @Nullable CompiledPolicy policy) {
    entries.add(
        new Entry(
            this,
            UriTemplate.parse(template),
            !template.isEmpty(),
            httpMethod,
            name,
            policy,
            null,
            null));
    return this;
  }

  /**
   * Adds a sub-resource locator whose target is unknown. Its policy applies to everything below it;
   * if it is null, everything below stays closed.
   *
   * @param name the name of the Java method
   */
  public ResourcePaths locator(String template, String name, @Nullable CompiledPolicy policy) {
    entries.add(new Entry(this, UriTemplate.parse(template), true, null, name, policy, null, null));
    return this;
  }

  /**
   * Adds a sub-resource locator that leads to a known class, whose own policies apply below it.
   *
   * @param name the name of the Java method
   * @param policy the policy that applies if that class has none, or null
   */
  public ResourcePaths locator(
      String template, String name, @Nullable CompiledPolicy policy, Class<?> subResource) {
    entries.add(
        new Entry(this, UriTemplate.parse(template), true, null, name, policy, subResource, null));
    return this;
  }

  /**
   * Restricts the entry that was added last, or the whole class if nothing was added yet, to some
   * implementations, because the others inherit annotations differently.
   *
   * @param implementations their names: {@code Jersey}, {@code RESTEasy}, {@code CXF}
   */
  public ResourcePaths servedBy(String... implementations) {
    if (entries.isEmpty()) {
      servedBy = Set.of(implementations);
    } else {
      int last = entries.size() - 1;
      entries.set(last, entries.get(last).servedBy(Set.of(implementations)));
    }
    return this;
  }

  /** Returns the implementations that serve the class at its path, or null for all. */
  public @Nullable Set<String> implementations() {
    return servedBy;
  }

  /**
   * Returns whether there already is such a method or locator. Names of template parameters are
   * ignored.
   */
  public boolean has(String template, @Nullable String httpMethod) {
    String key = UriTemplate.parse(template).key();
    return entries.stream()
        .anyMatch(
            entry ->
                entry.template().key().equals(key)
                    && entry.isSubResource() == !template.isEmpty()
                    && Objects.equals(entry.httpMethod(), httpMethod));
  }

  /** Adds the entries that only the other class has, closed. */
  public ResourcePaths withClosed(ResourcePaths other) {
    for (Entry entry : other.entries) {
      String template = entry.isSubResource() ? entry.template().text() + "/" : "";
      if (!has(template, entry.httpMethod())) {
        entries.add(
            new Entry(
                other,
                entry.template(),
                entry.isSubResource(),
                entry.httpMethod(),
                entry.name(),
                CompiledPolicy.SAME_ORIGIN,
                null,
                null));
      }
    }
    return this;
  }

  /** Sets the class name used in messages. */
  public ResourcePaths of(Class<?> resourceClass) {
    owner = resourceClass.getSimpleName();
    return this;
  }

  /** Returns the template of the class, or null if it is not a root resource class. */
  public @Nullable UriTemplate template() {
    return template;
  }

  public @Nullable CompiledPolicy classPolicy() {
    return classPolicy;
  }

  public List<Entry> entries() {
    return entries;
  }

  /** Returns every policy of the class and its methods. */
  public Stream<CompiledPolicy> policies() {
    return Stream.concat(Stream.ofNullable(classPolicy), entries.stream().map(Entry::policy))
        .flatMap(policy -> Optional.ofNullable(policy).stream());
  }

  /** Returns whether the class or any of its methods has a policy. */
  public boolean hasPolicy() {
    return policies().findAny().isPresent();
  }
}
