package dev.preflight.example;

import java.io.IOException;
import java.io.InputStream;
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
 * letter. It talks to the demo's own ports only.
 */
final class InspectHandler extends HttpHandler {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "OPTIONS");
  private static final int TIMEOUT_MILLIS = 5_000;

  private final Map<String, Integer> targets;

  InspectHandler(Ports ports) {
    targets = Map.of("page", ports.page(), "plain", ports.plain(), "cors", ports.cors());
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    Integer port = targets.get(text(request.getParameter("server")));
    String method = text(request.getParameter("method"));
    String path = text(request.getParameter("path"));
    String headers = text(request.getParameter("headers"));
    if (port == null || !METHODS.contains(method) || !isLine(path) || !areLines(headers)) {
      response.sendError(400);
      return;
    }
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(exchange(port, method, path, headers));
  }

  private static String text(@Nullable String parameter) {
    return parameter == null ? "" : parameter;
  }

  private static boolean isLine(String path) {
    return path.startsWith("/api/") && path.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private static boolean areLines(String headers) {
    return headers.isEmpty() || headers.matches("([A-Za-z-]+: [ -~]*\n)+");
  }

  private static String exchange(int port, String method, String path, String headers)
      throws IOException {
    String request =
        "%s %s HTTP/1.1\r\nHost: localhost:%d\r\n%sConnection: close\r\n\r\n"
            .formatted(method, path, port, headers.replace("\n", "\r\n"));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      String response = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = response.indexOf("\r\n\r\n");
      return end < 0 ? response : response.substring(0, end + 2);
    }
  }
}
