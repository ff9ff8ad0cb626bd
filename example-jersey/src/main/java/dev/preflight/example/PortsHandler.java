package dev.preflight.example;

import java.io.IOException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Serves a script that contains the ports of the demo. */
final class PortsHandler extends HttpHandler {
  private final String script;

  private PortsHandler(String script) {
    this.script = script;
  }

  /** Returns a handler for a module, which a page can {@code import}. */
  static PortsHandler module(Ports ports) {
    return new PortsHandler("export " + classic(ports));
  }

  /**
   * Returns a handler for a script without exports: a page whose origin is null cannot import a
   * module from another origin.
   */
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
