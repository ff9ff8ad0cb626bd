package dev.preflight.example;

import dev.preflight.example.api.ShopApplication;
import dev.preflight.runtime.PreflightFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.server.CLStaticHttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * Starts the page and its same-origin API, the API without CORS, and the API with CORS. The three
 * APIs are the same classes; on two of them Preflight is switched off.
 */
final class Demo implements AutoCloseable {
  private final List<HttpServer> servers = new ArrayList<>();
  private final Ports ports;

  private Demo(Ports wanted) throws IOException {
    try {
      HttpServer page = start(wanted.page(), api().property(PreflightFeature.ENABLED, false));
      HttpServer plain = start(wanted.plain(), api().property(PreflightFeature.ENABLED, false));
      HttpServer cors = start(wanted.cors(), api());
      ports = new Ports(Servers.portOf(page), Servers.portOf(plain), Servers.portOf(cors));
      ServerConfiguration files = page.getServerConfiguration();
      files.addHttpHandler(new PortsHandler(ports), "/ports.js");
      files.addHttpHandler(new InspectHandler(ports), "/inspect");
      files.addHttpHandler(new CLStaticHttpHandler(Demo.class.getClassLoader(), "page/"), "/");
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private HttpServer start(int port, ResourceConfig application) throws IOException {
    HttpServer server = Servers.start(port, application);
    servers.add(server);
    return server;
  }

  /** Runs until the process is stopped. */
  public static void main(String[] arguments) throws InterruptedException {
    Logger.getLogger("org.glassfish").setLevel(Level.WARNING);
    try (Demo demo = start(Ports.parse(arguments))) {
      System.out.print(demo.greeting());
      Thread.currentThread().join();
    } catch (IllegalArgumentException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Starts the servers.
   *
   * @throws IOException if a port is taken; the message says which, and what to do
   */
  static Demo start(Ports ports) throws IOException {
    return new Demo(ports);
  }

  private static ResourceConfig api() {
    return ResourceConfig.forApplication(new ShopApplication());
  }

  /** Where the servers listen. */
  Ports ports() {
    return ports;
  }

  private String greeting() {
    String warning =
        ports.page() == Ports.PAGE
            ? ""
            : "%n  The policies name http://localhost:%d, so the page is a stranger to them.%n"
                .formatted(Ports.PAGE);
    return """

        Preflight demo

          http://localhost:%d       the page: open this one
          http://localhost:%d/api   the API without CORS
          http://localhost:%d/api   the same API with CORS policies
        %s
        Press Ctrl-C to stop.
        """
        .formatted(ports.page(), ports.plain(), ports.cors(), warning);
  }

  @Override
  public void close() {
    servers.forEach(HttpServer::shutdownNow);
  }
}
