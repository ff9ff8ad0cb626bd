package dev.preflight.compatibility.kit;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A proxy in front of an application, with exported policies. */
final class Gateway implements AutoCloseable {
  private static final Path PAGES =
      Path.of(System.getProperty("preflight.compatibility"), "..", "docs", "gateways");

  private static final String NGINX =
      """
      daemon off; master_process off; pid nginx.pid; error_log stderr;
      events {}
      """;

  private static final String NGINX_FOLDERS =
      """
      http {
        access_log off; client_max_body_size 1k;
        client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi; scgi_temp_path scgi;
      """;

  private static final String HTTPD =
      """
      ServerRoot /etc/apache2
      ServerName localhost
      PidFile %1$s/httpd.pid
      ErrorLog %1$s/error.log
      Mutex file:%1$s
      Listen 127.0.0.1:%2$d
      LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
      LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
      LoadModule setenvif_module /usr/lib/apache2/modules/mod_setenvif.so
      LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
      LoadModule rewrite_module /usr/lib/apache2/modules/mod_rewrite.so
      LoadModule proxy_module /usr/lib/apache2/modules/mod_proxy.so
      LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so
      """;

  private static final String CADDY =
      """
      {
        admin off
        auto_https off
      }
      """;

  /** The gateways that tests can start, with the configurations that their pages show. */
  enum Kind {
    NGINX("nginx.conf", "nginx -p %s -c nginx.conf") {
      @Override
      String configuration(String shown, Path folder, int port) {
        return Gateway.NGINX
            + shown
                .replace("http {\n", NGINX_FOLDERS)
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";");
      }
    },
    HTTPD("httpd.conf", "apache2 -X -f %s/httpd.conf") {
      @Override
      String configuration(String shown, Path folder, int port) {
        return Gateway.HTTPD.formatted(folder, port)
            + shown
                .replace("*:80>", "*:" + port + ">")
                .replace("preflight.conf", folder + "/preflight.conf");
      }
    },
    HAPROXY("haproxy.cfg", "haproxy -f preflight.cfg -f haproxy.cfg") {
      @Override
      String configuration(String shown, Path folder, int port) {
        return shown.replace("bind :80\n", "bind 127.0.0.1:" + port + "\n");
      }
    },
    CADDY("Caddyfile", "caddy run --config Caddyfile --adapter caddyfile") {
      @Override
      String configuration(String shown, Path folder, int port) {
        String limit = "import preflight\n  request_body {\n    max_size 1KB\n  }\n";
        return Gateway.CADDY
            + shown
                .replace("localhost:80 ", "localhost:" + port + " ")
                .replace("import preflight\n", limit);
      }
    };

    private final String file;
    private final String command;

    Kind(String file, String command) {
      this.file = file;
      this.command = command;
    }

    /** Returns the configuration that the page shows, for a test. */
    abstract String configuration(String shown, Path folder, int port);

    private String shown() throws IOException {
      String page = Files.readString(PAGES.resolve(name().toLowerCase(Locale.ROOT) + ".md"));
      Matcher blocks = Pattern.compile("(?ms)^```(?!shell)\\w+\\n(.*?)^```$").matcher(page);
      if (!blocks.find()) {
        throw new IOException("The page of " + this + " shows no configuration");
      }
      return blocks.group(1);
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
    String shown = kind.shown().replace("localhost:8080", "localhost:" + upstream);
    Files.writeString(folder.resolve(kind.file), kind.configuration(shown, folder, port));
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
