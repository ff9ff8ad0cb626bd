package dev.preflight.compatibility.jersey;

import dev.preflight.compatibility.launcher.Launcher;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Runs the applications on Jersey in Grizzly. */
final class Main {
  private Main() {}

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws Exception {
    Launcher.run(Main::start, Set.of(), arguments);
  }

  private static int start(Application application, String base) throws IOException {
    HttpServer server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://localhost:0" + base + "/"),
            ResourceConfig.forApplication(application),
            false);
    server.start();
    return server.getListeners().iterator().next().getPort();
  }
}
