package dev.preflight.compatibility.kit;

import java.util.Map;
import java.util.TreeMap;

/** The policies of the sample, as headers on the wire, and the two ways to have none. */
enum Policy {
  SHOP("https://shop.example.com", true, "X-Shop", "Content-Type, X-CSRF-Token"),
  DESK("https://desk.example.com", false, "X-Desk", null),
  DEFAULT("https://default.example.com", false, "X-Default", null),
  CONFIGURED("https://configured.example.com", false, "X-Configured", null),
  PUBLIC("*", false, "X-Public", null),
  REFUSED("", false, null, null),
  NONE("", false, null, null);

  private final String allowOrigin;
  private final boolean credentials;
  private final String exposeHeaders;
  private final String allowHeaders;

  Policy(String allowOrigin, boolean credentials, String exposeHeaders, String allowHeaders) {
    this.allowOrigin = allowOrigin;
    this.credentials = credentials;
    this.exposeHeaders = exposeHeaders;
    this.allowHeaders = allowHeaders;
  }

  /** An origin that it is for; where it is for none, one that others are for. */
  String origin() {
    return allowOrigin.startsWith("https") ? allowOrigin : SHOP.allowOrigin;
  }

  boolean allows(Sender sender) {
    return switch (this) {
      case PUBLIC -> true;
      case REFUSED, NONE -> false;
      default -> sender == Sender.PAGE;
    };
  }

  /** Whether caches are told that the answer depends on the origin. */
  boolean varies() {
    return this != PUBLIC && this != NONE;
  }

  Map<String, String> headers() {
    Map<String, String> headers = originHeaders();
    headers.put("access-control-expose-headers", exposeHeaders);
    return headers;
  }

  Map<String, String> preflightHeaders(String methods) {
    Map<String, String> headers = originHeaders();
    headers.put("access-control-allow-methods", methods);
    headers.put("access-control-max-age", "1800");
    if (allowHeaders != null) {
      headers.put("access-control-allow-headers", allowHeaders);
    }
    return headers;
  }

  private Map<String, String> originHeaders() {
    Map<String, String> headers = new TreeMap<>();
    headers.put("access-control-allow-origin", allowOrigin);
    if (credentials) {
      headers.put("access-control-allow-credentials", "true");
    }
    return headers;
  }
}
