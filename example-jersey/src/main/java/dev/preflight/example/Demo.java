package dev.preflight.example;

import dev.preflight.example.api.ShopApplication;
import dev.preflight.runtime.InvalidOriginsException;
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
  /** The key of the configuration that says which origins the shop's pages have. */
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
      // A page of another origin, for what happens to such pages.
      ServerConfiguration strangers = plain.getServerConfiguration();
      strangers.addHttpHandler(PortsHandler.script(ports), "/ports.js");
      strangers.addHttpHandler(new StrangerHandler(ports), "/stranger");
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  // The shop's page is where it is served, unless somebody says something else.
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

  /** Runs until the process is stopped. */
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
   * @throws IOException if a port is taken; the message says which, and what to do
   * @throws InvalidOriginsException if the shop's origins are configured, and break the rules
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

  /** What the servers were asked. */
  Wire wire() {
    return wire;
  }

  /** Where the servers listen. */
  Ports ports() {
    return ports;
  }

  private String greeting() {
    return """

        Preflight demo

          http://localhost:%d       the page: open this one
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
