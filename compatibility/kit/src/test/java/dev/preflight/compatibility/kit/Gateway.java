package dev.preflight.compatibility.kit;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A proxy in front of an application, with exported policies. */
final class Gateway implements AutoCloseable {
  private static final String NGINX =
      """
      daemon off; master_process off; pid nginx.pid; error_log stderr;
      events {}
      http {
        access_log off; client_max_body_size 1k;
        client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi; scgi_temp_path scgi;
        include preflight-maps.conf;
        server {
          listen 127.0.0.1:%1$d;
          location / {
            include preflight-location.conf;
            proxy_pass http://localhost:%2$d;
          }
        }
      }
      """;

  private static final String HTTPD =
      """
      ServerRoot /etc/apache2
      ServerName localhost
      PidFile %3$s/httpd.pid
      ErrorLog %3$s/error.log
      Mutex file:%3$s
      Listen 127.0.0.1:%1$d
      LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
      LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
      LoadModule setenvif_module /usr/lib/apache2/modules/mod_setenvif.so
      LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
      LoadModule rewrite_module /usr/lib/apache2/modules/mod_rewrite.so
      LoadModule proxy_module /usr/lib/apache2/modules/mod_proxy.so
      LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so
      <VirtualHost *:%1$d>
        LimitRequestBody 1024
        Include %3$s/preflight.conf
        ProxyPass / http://localhost:%2$d/
      </VirtualHost>
      """;

  private static final String HAPROXY =
      """
      defaults
        mode http
        timeout connect 5s
        timeout client 30s
        timeout server 30s
      frontend api from preflight
        bind 127.0.0.1:%1$d
        default_backend application
      backend application
        server one 127.0.0.1:%2$d
      """;

  private static final String CADDY =
      """
      {
        admin off
        auto_https off
      }
      import preflight.caddy
      http://localhost:%1$d {
        import preflight
        request_body {
          max_size 1KB
        }
        reverse_proxy localhost:%2$d
        handle_errors {
          import preflight_headers
        }
      }
      """;

  /** The gateways that tests can start. */
  enum Kind {
    NGINX(Gateway.NGINX, "nginx.conf", "nginx -p %s -c nginx.conf"),
    HTTPD(Gateway.HTTPD, "httpd.conf", "apache2 -X -f %s/httpd.conf"),
    HAPROXY(Gateway.HAPROXY, "haproxy.cfg", "haproxy -f preflight.cfg -f haproxy.cfg"),
    CADDY(Gateway.CADDY, "Caddyfile", "caddy run --config Caddyfile --adapter caddyfile");

    private final String configuration;
    private final String file;
    private final String command;

    Kind(String configuration, String file, String command) {
      this.configuration = configuration;
      this.file = file;
      this.command = command;
    }
  }

  private final Process process;
  private final int port;

  private Gateway(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a gateway.
   *
   * @param folder the folder with the exported files
   */
  static Gateway start(Kind kind, Path folder, int upstream) throws IOException {
    int port = freePort();
    Files.writeString(
        folder.resolve(kind.file), kind.configuration.formatted(port, upstream, folder));
    List<String> command =
        Stream.of(kind.command.split(" "))
            .map(part -> part.replace("%s", folder.toString()))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().merge("PATH", ":/usr/sbin", String::concat);
    Process process = builder.start();
    while (process.isAlive()) {
      try {
        new Socket("localhost", port).close();
        return new Gateway(process, port);
      } catch (IOException e) {
        sleep();
      }
    }
    throw new IOException(
        kind + " does not accept the configuration: " + Files.readString(folder.resolve("log")));
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() throws IOException {
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
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
