package dev.preflight.example;

import dev.preflight.example.api.ShopApplication;
import dev.preflight.runtime.PreflightFeature;
import dev.preflight.runtime.origins.InvalidOriginsException;
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
 * The demo: the page with its same-origin API, the API without CORS, and the API with CORS. All
 * three APIs use the same classes; Preflight is switched off on two of them.
 */
final class Demo implements AutoCloseable {
  /** The configuration key for the origins of the shop's pages. */
  static final String ORIGINS = "storefront.origins";

  private final List<HttpServer> servers = new ArrayList<>();
  private final Wire wire = new Wire();
  private final Ports ports;

  private Demo(Ports wanted) throws IOException {
    try {
      HttpServer page = start("page", wanted.page(), withoutCors());
      HttpServer plain = start("plain", wanted.plain(), withoutCors());
      HttpServer cors = start("cors", wanted.cors(), forPageOn(Servers.portOf(page)));
      ports = new Ports(Servers.portOf(page), Servers.portOf(plain), Servers.portOf(cors));
      ServerConfiguration files = page.getServerConfiguration();
      files.addHttpHandler(PortsHandler.module(ports), "/ports.js");
      files.addHttpHandler(new WireHandler(wire, ports), "/wire");
      files.addHttpHandler(folder("page/"), "/");
      // Serves a page of another origin, to show how the policies treat such pages.
      ServerConfiguration strangers = plain.getServerConfiguration();
      strangers.addHttpHandler(PortsHandler.script(ports), "/ports.js");
      strangers.addHttpHandler(new StrangerHandler(ports), "/stranger");
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  // The origin of the shop's page is where it is served, unless it is configured.
  private static ResourceConfig forPageOn(int port) {
    ResourceConfig api = api();
    return System.getProperty(ORIGINS) == null && System.getenv("STOREFRONT_ORIGINS") == null
        ? api.property(ORIGINS, "http://localhost:" + port)
        : api;
  }

  private static CLStaticHttpHandler folder(String name) {
    return new CLStaticHttpHandler(Demo.class.getClassLoader(), name);
  }

  private HttpServer start(String name, int port, ResourceConfig application) throws IOException {
    HttpServer server = Servers.start(port, application, wire.listenTo(name));
    servers.add(server);
    return server;
  }

  /** Runs the demo until the process is stopped. */
  public static void main(String[] arguments) throws InterruptedException {
    Logger.getLogger("org.glassfish").setLevel(Level.WARNING);
    try (Demo demo = start(Ports.parse(arguments))) {
      System.out.print(demo.greeting());
      Thread.currentThread().join();
    } catch (IllegalArgumentException | InvalidOriginsException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Starts the servers.
   *
   * @throws IOException if a port is in use; the message names the port and the fix
   * @throws InvalidOriginsException if the shop's configured origins break the rules
   */
  static Demo start(Ports ports) throws IOException {
    return new Demo(ports);
  }

  private static ResourceConfig withoutCors() {
    return api().property(PreflightFeature.ENABLED, false);
  }

  private static ResourceConfig api() {
    return ResourceConfig.forApplication(new ShopApplication());
  }

  /** Returns the log of requests to the servers. */
  Wire wire() {
    return wire;
  }

  /** Returns the ports of the servers. */
  Ports ports() {
    return ports;
  }

  private String greeting() {
    return """

        Preflight demo

          http://localhost:%d       the demo page; open this one
          http://localhost:%d/api   the API without CORS
          http://localhost:%d/api   the same API with CORS policies

        Press Ctrl-C to stop.
        """
        .formatted(ports.page(), ports.plain(), ports.cors());
  }

  @Override
  public void close() {
    servers.forEach(HttpServer::shutdownNow);
  }
}
