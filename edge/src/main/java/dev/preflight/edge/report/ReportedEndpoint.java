package dev.preflight.edge.report;

import dev.preflight.policy.DeclaredPolicy;
import java.util.List;
import java.util.Optional;

/**
 * An endpoint of a policy report.
 *
 * @param path the path template relative to that of the application
 * @param templates the templates that the path consists of: of the class, the locators and the
 *     method
 * @param method the HTTP method, or {@code *}
 * @param resource the resource class, or the application
 * @param javaMethod the name of the method, empty for an application or a class with path patterns
 * @param recursive whether the endpoints below are already listed further up
 * @param ofClass whether the policy also applies to responses of the class that come from none of
 *     its methods
 * @param policy the policy as declared, or nothing if the endpoint is closed or has none
 * @param listed whether it is among the endpoints that a policy applies to
 */
public record ReportedEndpoint(
    String path,
    List<String> templates,
    String method,
    String resource,
    String javaMethod,
    boolean recursive,
    boolean ofClass,
    Optional<DeclaredPolicy> policy,
    boolean listed) {
  private static final String ANYWHERE = "/**";

  /** Creates an endpoint with a copy of the templates. */
  public ReportedEndpoint {
    templates = List.copyOf(templates);
  }

  /** Returns whether it is the default of an application. */
  public boolean isDefault() {
    return path.equals(ANYWHERE) && javaMethod.isEmpty();
  }

  /** Returns the templates without that of the method: the place of the class. */
  public List<String> mount() {
    return templates.subList(0, templates.size() - 1);
  }

  /** Returns whether the path is relative to the context path instead of the application's. */
  public boolean isPathPattern() {
    return listed && javaMethod.isEmpty() && !isDefault();
  }

  /** Returns whether the paths or methods are not known at compile time. */
  public boolean isUnknown() {
    return !isDefault() && (path.startsWith(ANYWHERE) || path.endsWith(ANYWHERE));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
