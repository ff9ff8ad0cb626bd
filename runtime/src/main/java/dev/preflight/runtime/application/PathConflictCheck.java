package dev.preflight.runtime.application;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.resource.ResourcePaths;
import dev.preflight.runtime.resource.ResourcePaths.Entry;
import dev.preflight.runtime.routing.JaxRsImplementation;
import dev.preflight.runtime.template.UriTemplate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The paths and methods that root resource classes declare policies for. The compiler compares the
 * classes within a module; this class detects conflicts between modules.
 */
final class PathConflictCheck {
  private record Place(String classTemplate, String template, String httpMethod) {}

  private record Claim(Class<?> resourceClass, Entry entry, CompiledPolicy policy) {
    @Override
    public String toString() {
      return "%s.%s (policy of %s)".formatted(resourceClass.getName(), entry.name(), policy);
    }
  }

  private final Map<Place, Claim> claims = new HashMap<>();

  /**
   * Adds a root resource class.
   *
   * @throws IllegalStateException if another class has declared the same path and method with a
   *     different policy
   */
  void add(
      Class<?> resourceClass,
      ResourcePaths paths,
      UriTemplate template,
      JaxRsImplementation routing) {
    for (Entry entry : paths.entries()) {
      CompiledPolicy policy = entry.policy();
      String httpMethod = entry.httpMethod();
      if (httpMethod != null && policy != null && routing.serves(entry.servedBy())) {
        Claim claim = new Claim(resourceClass, entry, policy);
        Place place = new Place(template.key(), entry.template().key(), httpMethod);
        compare(claims.putIfAbsent(place, claim), claim, template);
      }
    }
  }

  private static void compare(@Nullable Claim first, Claim second, UriTemplate template) {
    if (first != null
        && first.resourceClass() != second.resourceClass()
        && !first.policy().equals(second.policy())) {
      throw new IllegalStateException(
          "%s %s%s has two methods with different policies: %s and %s. A preflight does not"
                  .formatted(
                      second.entry().httpMethod(),
                      template.text(),
                      second.entry().template().text(),
                      first,
                      second)
              + " say which of them will run. Give both the same reusable policy annotation, or"
              + " different paths.");
    }
  }
}
