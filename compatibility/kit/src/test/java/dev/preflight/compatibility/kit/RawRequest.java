package dev.preflight.compatibility.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request as it is written, which no client library corrects. */
final class RawRequest {
  private static final String ALLOW_ORIGIN = "access-control-allow-origin:";

  private RawRequest() {}

  /**
   * Returns the value of {@code Access-Control-Allow-Origin}, or an empty string. A preflight that
   * is not successful allows nothing, whatever its headers.
   *
   * @param method the method, or {@code OPTIONS} and the method that a preflight asks about
   */
  static String allowOrigin(int port, String method, String path, String origin)
      throws IOException {
    String[] words = method.split(" ", -1);
    StringBuilder request = new StringBuilder();
    request.append(words[0]).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
    request.append("Connection: close\r\nOrigin: ").append(origin).append("\r\n");
    if (words.length > 1) {
      request.append("Access-Control-Request-Method: ").append(words[1]).append("\r\n");
    }
    request.append("\r\n");
    List<String> values = new ArrayList<>();
    String status;
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      status = String.valueOf(in.readLine());
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.toLowerCase(Locale.ROOT).startsWith(ALLOW_ORIGIN)) {
          values.add(line.substring(ALLOW_ORIGIN.length()).strip());
        }
      }
    }
    boolean refused = words.length > 1 && !status.startsWith("HTTP/1.1 2");
    return refused ? "" : String.join(" and ", values);
  }
}
