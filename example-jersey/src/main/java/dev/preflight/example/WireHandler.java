package dev.preflight.example;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Serves the log of requests to the demo's page. {@code /wire?since=7} returns the exchanges after
 * the one with that number.
 */
final class WireHandler extends HttpHandler {
  private final ObjectMapper json = new ObjectMapper();
  private final Wire wire;
  private final String host;

  WireHandler(Wire wire, Ports ports) {
    this.wire = wire;
    host = "localhost:" + ports.page();
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    // Protects against DNS rebinding: an attacker's name for this machine is not "localhost".
    if (!host.equals(request.getHeader("Host"))) {
      response.sendError(403);
      return;
    }
    String since = request.getParameter("since");
    if (since == null || !since.matches("\\d{1,18}")) {
      response.sendError(400);
      return;
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    json.writeValue(
        response.getWriter(),
        Map.of("last", wire.last(), "exchanges", wire.since(Long.parseLong(since))));
  }
}
