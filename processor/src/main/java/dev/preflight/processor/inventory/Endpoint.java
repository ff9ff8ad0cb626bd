package dev.preflight.processor.inventory;

import dev.preflight.policy.DeclaredPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An HTTP method on a path, with its policy.
 *
 * @param templates the path templates of the class, of the locators on the way and of the method,
 *     which Jakarta REST matches one after the other; {@code /**} at the end means everything
 *     below, and at the beginning an unknown place
 * @param httpMethod the HTTP method, or {@link #ANY_METHOD}
 * @param resource the resource class, or the application whose policy is the default
 * @param javaMethod the name of the method, empty for an application
 * @param source the place where the policy or {@code @SameOrigin} is declared
 * @param policy the policy as written, or nothing if the endpoint is closed
 * @param reason the reason why it is closed, or nothing if it is open
 * @param ofClass whether the policy, if there is one, also applies to responses of the class that
 *     come from none of its methods
 * @param recursive whether it represents a class whose endpoints are already listed further up
 */
public record Endpoint(
    List<String> templates,
    String httpMethod,
    String resource,
    String javaMethod,
    Optional<PolicySource> source,
    Optional<DeclaredPolicy> policy,
    Optional<String> reason,
    boolean ofClass,
    boolean recursive) {

  /**
   * The HTTP method of an endpoint that represents all methods, because they are not known
   * individually.
   */
  public static final String ANY_METHOD = "*";

  /** The order of reports: by path and method, then by name. */
  static final Comparator<Endpoint> ORDER =
      Comparator.comparing(Endpoint::path)
          .thenComparing(Endpoint::httpMethod)
          .thenComparing(Endpoint::resource)
          .thenComparing(Endpoint::javaMethod)
          .thenComparing(endpoint -> String.valueOf(endpoint.policy()))
          .thenComparing(endpoint -> String.valueOf(endpoint.source()))
          .thenComparing(endpoint -> String.join(" ", endpoint.templates()));

  /** Creates an endpoint with templates that have a leading slash and no trailing one. */
  public Endpoint {
    templates = templates.stream().map(Paths::normal).toList();
  }

  /** Returns the path template relative to that of the application, with a leading slash. */
  public String path() {
    String path = String.join("", templates.stream().filter(each -> each.length() > 1).toList());
    return path.isEmpty() ? "/" : path;
  }

  /**
   * Returns the endpoint with its path as the only template, for readers to whom only that matters.
   */
  Endpoint withPathOnly() {
    return new Endpoint(
        List.of(path()),
        httpMethod,
        resource,
        javaMethod,
        source,
        policy,
        reason,
        false,
        recursive);
  }

  /** Returns the name of the method with its class, or the name of the application. */
  public String javaName() {
    return javaMethod.isEmpty() ? resource : resource + "." + javaMethod;
  }
}
