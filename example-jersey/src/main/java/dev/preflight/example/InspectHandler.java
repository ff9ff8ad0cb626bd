package dev.preflight.example;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is on the wire. A page sees few headers of a response from another origin, and none of
 * a preflight, so the demo's server sends the same again and passes on what it gets, letter by
 * letter. It talks to the demo's own ports only, and to the demo's own page only.
 */
final class InspectHandler extends HttpHandler {
  /** Pages of other origins cannot set it: that needs a preflight, which nobody allows here. */
  static final String GUARD = "X-Inspect";

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "OPTIONS");
  private static final int TIMEOUT_MILLIS = 5_000;

  private final Map<String, Integer> targets;
  private final String host;

  InspectHandler(Ports ports) {
    targets = Map.of("page", ports.page(), "plain", ports.plain(), "cors", ports.cors());
    host = "localhost:" + ports.page();
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    // A name that an attacker points to this machine is not "localhost".
    if (request.getHeader(GUARD) == null || !host.equals(request.getHeader("Host"))) {
      response.sendError(403);
      return;
    }
    Integer port = targets.get(text(request.getParameter("server")));
    String method = text(request.getParameter("method"));
    String path = text(request.getParameter("path"));
    String headers = text(request.getParameter("headers"));
    String body = text(request.getParameter("body"));
    if (port == null || !METHODS.contains(method) || !isPath(path) || !areHeaders(headers)) {
      response.sendError(400);
      return;
    }
    if (request.getParameter("cookies") != null && request.getHeader("Cookie") != null) {
      headers += "Cookie: " + request.getHeader("Cookie") + "\n";
    }
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(exchange(port, method, path, headers, body));
  }

  private static String text(@Nullable String parameter) {
    return parameter == null ? "" : parameter;
  }

  private static boolean isPath(String path) {
    return path.startsWith("/api/") && path.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private static boolean areHeaders(String headers) {
    return headers.indexOf('\r') < 0
        && (headers.isEmpty() || headers.endsWith("\n"))
        && headers.lines().allMatch(line -> line.matches("[A-Za-z-]+: [ -~]*"));
  }

  private static String exchange(int port, String method, String path, String headers, String body)
      throws IOException {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "%s %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: %d\r\n%sConnection: close\r\n\r\n"
            .formatted(method, path, port, content.length, headers.replace("\n", "\r\n"));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(content);
      out.flush();
      String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = response.indexOf("\r\n\r\n");
      return end < 0 ? response : response.substring(0, end + 2);
    }
  }
}
