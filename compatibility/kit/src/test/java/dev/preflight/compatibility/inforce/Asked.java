package dev.preflight.compatibility.inforce;

import dev.preflight.compatibility.routing.Target;

/** Asks an application what pages of an origin may do. */
record Asked(Target target) {
  static final String SHOP = "https://shop.example.com";
  static final String DESK = "https://desk.example.com";
  static final String STRANGER = "https://stranger.example";

  /** Returns the status of a preflight. */
  int preflight(String method, String path, String origin) throws Exception {
    String[] headers = {"Origin", origin, "Access-Control-Request-Method", method};
    return target.send("OPTIONS", path, headers).status();
  }

  /** Returns whether a page may read the response. */
  boolean mayRead(String method, String path, String origin) throws Exception {
    return !target.send(method, path, "Origin", origin).allowOrigin().isEmpty();
  }

  /** Returns the body of the response, which names the method that ran. */
  String body(String method, String path, String origin) throws Exception {
    return target.send(method, path, "Origin", origin).body();
  }
}
