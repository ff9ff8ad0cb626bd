package dev.preflight.compatibility.inforce;

import dev.preflight.compatibility.routing.Target;
import java.util.ArrayList;
import java.util.List;

/** Asks an application what pages of an origin may do. */
public record Asked(Target target) {
  public static final String SHOP = "https://shop.example.com";
  public static final String DESK = "https://desk.example.com";
  public static final String STRANGER = "https://stranger.example";

  /** Returns the status of a preflight that asks for a header. */
  public int preflight(String method, String path, String origin, String header) throws Exception {
    return target
        .send(
            "OPTIONS",
            path,
            "Origin",
            origin,
            "Access-Control-Request-Method",
            method,
            "Access-Control-Request-Headers",
            header)
        .status();
  }

  /** Returns the status of a preflight. */
  public int preflight(String method, String path, String origin) throws Exception {
    String[] headers = {"Origin", origin, "Access-Control-Request-Method", method};
    return target.send("OPTIONS", path, headers).status();
  }

  /** Returns whether a page may read the response. */
  public boolean mayRead(String method, String path, String origin) throws Exception {
    return !target.send(method, path, "Origin", origin).allowOrigin().isEmpty();
  }

  /** Returns the body of the response, which names the method that ran. */
  public String body(String method, String path, String origin, String... headers)
      throws Exception {
    List<String> all = new ArrayList<>(List.of("Origin", origin));
    all.addAll(List.of(headers));
    return target.send(method, path, all.toArray(String[]::new)).body();
  }
}
