package dev.preflight.example;

import java.io.IOException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Tells the page where the APIs listen. */
final class PortsHandler extends HttpHandler {
  private final Ports ports;

  PortsHandler(Ports ports) {
    this.ports = ports;
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    response.setContentType("text/javascript");
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write(
            "export const ports = { page: %d, plain: %d, cors: %d };\n"
                .formatted(ports.page(), ports.plain(), ports.cors()));
  }
}
