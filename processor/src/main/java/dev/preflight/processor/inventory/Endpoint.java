package dev.preflight.processor.inventory;

import dev.preflight.policy.RawPolicy;
import java.util.Comparator;
import java.util.Optional;

/**
 * An HTTP method on a path, and to whom it is open.
 *
 * @param path the path template below that of the application; {@code /**} at its end stands for
 *     everything below, and at its beginning for a place that is not known
 * @param httpMethod the HTTP method, or {@link #ANY_METHOD}
 * @param resource the resource class, or the application whose policy applies by default
 * @param javaMethod the name of the method, empty for an application
 * @param source where the policy, or {@code @SameOrigin}, comes from
 * @param policy the policy as written, or nothing if the endpoint is closed
 * @param reason why it is closed, or nothing if it is open
 * @param recursive whether it stands for a class whose endpoints are listed further up
 */
public record Endpoint(
    String path,
    String httpMethod,
    String resource,
    String javaMethod,
    Optional<PolicySource> source,
    Optional<RawPolicy> policy,
    Optional<String> reason,
    boolean recursive) {

  /** The HTTP method of endpoints that are not known one by one. */
  public static final String ANY_METHOD = "*";

  /** The order of reports: by path and method, and then by name. */
  static final Comparator<Endpoint> ORDER =
      Comparator.comparing(Endpoint::path)
          .thenComparing(Endpoint::httpMethod)
          .thenComparing(Endpoint::resource)
          .thenComparing(Endpoint::javaMethod)
          .thenComparing(endpoint -> String.valueOf(endpoint.policy()))
          .thenComparing(endpoint -> String.valueOf(endpoint.source()));

  /** Returns the name of the method with its class, or that of the application. */
  public String javaName() {
    return javaMethod.isEmpty() ? resource : resource + "." + javaMethod;
  }
}
