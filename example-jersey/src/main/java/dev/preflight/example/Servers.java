package dev.preflight.example;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Starts servers on this machine's loopback address. */
final class Servers {
  private Servers() {}

  /**
   * Starts a server.
   *
   * @param port the port, or 0 for a free one
   * @param probe observes the responses of the server
   * @throws IOException if the port is in use
   */
  static HttpServer start(int port, ResourceConfig application, HttpProbe probe)
      throws IOException {
    URI address = URI.create("http://localhost:" + port + "/");
    // Without this, Jersey warns that it cannot describe the API in WADL.
    application.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    HttpServer server = GrizzlyHttpServerFactory.createHttpServer(address, application, false);
    server.getServerConfiguration().getMonitoringConfig().getHttpConfig().addProbes(probe);
    try {
      server.start();
      return server;
    } catch (BindException e) {
      server.shutdownNow();
      throw new IOException("Port " + port + " is in use. " + Ports.USAGE, e);
    }
  }

  /** Returns the port that a server listens on. */
  static int portOf(HttpServer server) {
    return server.getListeners().iterator().next().getPort();
  }
}
