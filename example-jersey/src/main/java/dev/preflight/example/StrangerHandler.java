package dev.preflight.example;

import org.glassfish.grizzly.http.server.CLStaticHttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Serves the stranger's page. Only the demo's page may embed it in a frame. */
final class StrangerHandler extends CLStaticHttpHandler {
  private final String ancestors;

  StrangerHandler(Ports ports) {
    super(StrangerHandler.class.getClassLoader(), "stranger/");
    ancestors = "frame-ancestors http://localhost:" + ports.page();
    setFileCacheEnabled(false); // cached responses would lack the header
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    response.setHeader("Content-Security-Policy", ancestors);
    super.service(request, response);
  }
}
