package dev.preflight.example;

import org.glassfish.grizzly.http.server.CLStaticHttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** The stranger's page, which no website but the demo's page may have in a frame. */
final class StrangerHandler extends CLStaticHttpHandler {
  private final String ancestors;

  StrangerHandler(Ports ports) {
    super(StrangerHandler.class.getClassLoader(), "stranger/");
    ancestors = "frame-ancestors http://localhost:" + ports.page();
    setFileCacheEnabled(false); // what it answers has no header of ours
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    response.setHeader("Content-Security-Policy", ancestors);
    super.service(request, response);
  }
}
