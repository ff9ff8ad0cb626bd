package dev.preflight.policy;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All declarations of a class and its supertypes about paths and policies. The processor computes
 * its key from source, the start-up check from the class files in use. The keys differ if the
 * generated code is out of date.
 *
 * <pre>{@code
 * DeclaredContent content = new DeclaredContent();
 * content.add("com.acme.Orders", "orders", null, List.of(ContentKey.of(policy)));
 * content.add("com.acme.Orders#find(int)", "{id}", "GET", List.of());
 * String key = content.key();
 * }</pre>
 */
public final class DeclaredContent {
  private final TreeSet<String> lines = new TreeSet<>();
  private boolean hasPolicy;

  /** Creates a content without declarations. */
  public DeclaredContent() {}

  /**
   * Adds the declarations on one class or method. Does nothing if there are none.
   *
   * @param element the binary name of the class, or {@code class#method(types)}
   * @param path the value of {@code @Path}, or null if there is none
   * @param httpMethod the HTTP method, or null if there is none
   * @param policies the keys of the policies
   */
  public void add(
      String element,
      @Nullable String path,
      @Nullable String httpMethod,
      Collection<String> policies) {
    if (path != null || httpMethod != null || !policies.isEmpty()) {
      hasPolicy |= !policies.isEmpty();
      lines.add(
          String.join(
              "\t",
              element,
              path == null ? "" : "path " + path,
              httpMethod == null ? "" : "method " + httpMethod,
              "policies " + new TreeSet<>(policies)));
    }
  }

  /**
   * Returns what {@link #add} takes as the path of a class with path patterns.
   *
   * @param patterns the value of {@code @PathPatterns}
   * @param methods the HTTP methods of {@code @PathPatterns}
   */
  public static String patterns(Collection<String> patterns, Collection<String> methods) {
    return String.join("\t", patterns) + "\tmethods " + String.join(" ", methods);
  }

  /** Returns whether any policy was added. */
  public boolean hasPolicy() {
    return hasPolicy;
  }

  /** Returns the key of the content, 16 hexadecimal digits. */
  public String key() {
    return ContentKey.of(lines);
  }
}
