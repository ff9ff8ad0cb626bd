package dev.preflight.example;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx with a configuration, where it is installed. */
final class Nginx implements AutoCloseable {
  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param folder a folder for its files
   * @param configuration the content of the http block, in which {@code listen 8080} becomes a free
   *     port
   */
  static Nginx start(Path folder, String configuration) throws Exception {
    int port = freePort();
    Path file = folder.resolve("nginx.conf");
    Files.writeString(
        file,
        """
        daemon off; master_process off; pid nginx.pid; error_log stderr;
        events {}
        http {
          access_log off;
          client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi; scgi_temp_path scgi;
        %s
        }
        """
            .formatted(configuration.replace("listen 8080", "listen " + port)));
    Process process =
        new ProcessBuilder("nginx", "-p", folder.toString(), "-c", file.toString())
            .inheritIO()
            .start();
    awaitStart(new Http(port), process);
    return new Nginx(process, port);
  }

  private static void awaitStart(Http gateway, Process process) throws Exception {
    while (process.isAlive()) {
      try {
        gateway.get("/");
        return;
      } catch (ConnectException e) {
        Thread.sleep(50);
      }
    }
    throw new AssertionError("nginx does not accept the configuration");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
