package dev.preflight.edge.lookup;

/** A text that is known for each request, or the result of a table. An absent header is empty. */
public enum Field {
  /** The encoded path, without the query. */
  PATH("path"),
  /** The HTTP method. */
  METHOD("method"),
  /** The value of {@code Origin}. */
  ORIGIN("origin"),
  /** The value of {@code Access-Control-Request-Method}. */
  REQUESTED_METHOD("requested_method"),
  /** The value of {@code Access-Control-Request-Headers}. */
  REQUESTED_HEADERS("requested_headers"),
  /** The value of {@code Sec-Fetch-Site}. */
  SITE("site"),

  /** Whether the request is a preflight: 1 or 0. */
  PREFLIGHT("preflight"),
  /** The method that the policy is looked up for. */
  POLICY_METHOD("policy_method"),
  /** The number of the route, or {@code none}. */
  ROUTE("route"),
  /** The number of the policy, or 0 if there is none. */
  POLICY("policy"),
  /** Whether the policy allows the origin: the value of Allow-Origin, or empty. */
  ALLOWED_ORIGIN("allowed_origin"),
  /** Whether the policy allows the requested headers: 1 or 0. */
  HEADERS_ALLOWED("headers_allowed"),
  /** The status of the response, or empty if the application answers. */
  STATUS("status"),
  /** Whether the response has the headers of the policy: 1 or 0. */
  DECORATE("decorate"),

  /** The value of {@code Access-Control-Allow-Origin}. */
  ALLOW_ORIGIN("allow_origin"),
  /** The value of {@code Access-Control-Allow-Credentials}. */
  ALLOW_CREDENTIALS("allow_credentials"),
  /** The value of {@code Access-Control-Allow-Methods}. */
  ALLOW_METHODS("allow_methods"),
  /** The value of {@code Access-Control-Allow-Headers}. */
  ALLOW_HEADERS("allow_headers"),
  /** The value of {@code Access-Control-Expose-Headers}. */
  EXPOSE_HEADERS("expose_headers"),
  /** The value of {@code Access-Control-Max-Age}. */
  MAX_AGE("max_age"),
  /** The value of {@code Vary}, in addition to those of the application. */
  VARY("vary");

  private final String text;

  Field(String text) {
    this.text = text;
  }

  /** Returns the name in lower case. */
  public String text() {
    return text;
  }
}
