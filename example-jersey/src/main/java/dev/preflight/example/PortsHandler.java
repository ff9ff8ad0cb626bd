package dev.preflight.example;

import java.io.IOException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** A script that tells a page where the demo listens. */
final class PortsHandler extends HttpHandler {
  private final String script;

  private PortsHandler(String script) {
    this.script = script;
  }

  /** A module, for {@code import}. */
  static PortsHandler module(Ports ports) {
    return new PortsHandler("export " + classic(ports));
  }

  /** A script without exports: a page whose origin is null cannot import from another. */
  static PortsHandler script(Ports ports) {
    return new PortsHandler(classic(ports));
  }

  private static String classic(Ports ports) {
    return "const ports = { page: %d, plain: %d, cors: %d };\n"
        .formatted(ports.page(), ports.plain(), ports.cors());
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    response.setContentType("text/javascript");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(script);
  }
}
