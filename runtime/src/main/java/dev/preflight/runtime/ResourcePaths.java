package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path templates of one resource class, with the policy of each HTTP method on them.
 *
 * <pre>{@code
 * ResourcePaths.of("/orders", SHOP)
 *     .method("GET", "", SHOP)
 *     .method("PUT", "/{id}", BACK_OFFICE)
 *     .locator("/{id}/items", SHOP);
 * }</pre>
 */
public final class ResourcePaths {

  /**
   * A resource method or sub-resource locator.
   *
   * @param template the path template below that of the class
   * @param isSubResource whether there is such a template at all, be it {@code /}
   * @param httpMethod the HTTP method, or null for a locator
   * @param policy the policy, or null if it has none
   */
  record Entry(
      UriTemplate template,
      boolean isSubResource,
      @Nullable String httpMethod,
      @Nullable CompiledPolicy policy) {

    static Entry of(String template, @Nullable String httpMethod, @Nullable CompiledPolicy policy) {
      return new Entry(UriTemplate.parse(template), !template.isEmpty(), httpMethod, policy);
    }

    boolean isLocator() {
      return httpMethod == null;
    }
  }

  private final @Nullable UriTemplate template;
  private final @Nullable CompiledPolicy classPolicy;
  private final List<Entry> entries = new ArrayList<>();

  private ResourcePaths(@Nullable UriTemplate template, @Nullable CompiledPolicy classPolicy) {
    this.template = template;
    this.classPolicy = classPolicy;
  }

  /**
   * The paths of a class with a path template.
   *
   * @param classPolicy the policy that holds below the template where no method says otherwise, or
   *     null if there is none
   */
  public static ResourcePaths of(String template, @Nullable CompiledPolicy classPolicy) {
    return new ResourcePaths(UriTemplate.parse(template), classPolicy);
  }

  /** A class that only sub-resource locators lead to, and that therefore has no path itself. */
  public static ResourcePaths ofSubResource() {
    return new ResourcePaths(null, null);
  }

  /**
   * Adds a resource method.
   *
   * @param template the path template of the method, or empty if it has none
   * @param policy the policy, or null if there is none
   */
  public ResourcePaths method(String httpMethod, String template, @Nullable CompiledPolicy policy) {
    entries.add(Entry.of(template, httpMethod, policy));
    return this;
  }

  /** Adds a sub-resource locator, whose policy holds for everything below it. */
  public ResourcePaths locator(String template, @Nullable CompiledPolicy policy) {
    entries.add(Entry.of(template, null, policy));
    return this;
  }

  /** The template of the class, or null if it is no root resource. */
  @Nullable UriTemplate template() {
    return template;
  }

  @Nullable CompiledPolicy classPolicy() {
    return classPolicy;
  }

  List<Entry> entries() {
    return entries;
  }
}
