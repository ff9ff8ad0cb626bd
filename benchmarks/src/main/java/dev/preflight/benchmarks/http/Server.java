package dev.preflight.benchmarks.http;

import dev.preflight.benchmarks.jersey.Setup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;

/** Jersey in Grizzly, in a process of its own. */
final class Server implements AutoCloseable {
  private final Process process;
  private final int port;

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts the process. */
  static Server start(Setup setup) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Server.class.getName(),
                setup.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String port = output.readLine();
    if (port == null) {
      throw new IOException(setup + " did not start");
    }
    return new Server(process, Integer.parseInt(port));
  }

  int port() {
    return port;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
  }

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    HttpServer server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://localhost:0/"), Setup.valueOf(arguments[0]).application(), false);
    NetworkListener listener = server.getListeners().iterator().next();
    listener.getKeepAlive().setMaxRequestsCount(-1);
    server.start();
    System.out.println(listener.getPort());
    while (System.in.read() >= 0) {
      // Nobody writes anything; what counts is the end.
    }
    server.shutdownNow();
    System.exit(0);
  }
}
