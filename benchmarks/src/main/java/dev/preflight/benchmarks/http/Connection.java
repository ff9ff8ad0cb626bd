package dev.preflight.benchmarks.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection that is kept open, as slim as can be: what the client costs is not what counts. */
final class Connection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 8192);
  }

  /** Sends a request and reads the whole response; the result is its head. */
  String exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    StringBuilder head = new StringBuilder(512);
    while (!endsWithEmptyLine(head)) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed after " + head);
      }
      head.append((char) next);
    }
    String text = head.toString();
    in.skipNBytes(lengthOfBody(text));
    return text;
  }

  private static boolean endsWithEmptyLine(StringBuilder head) {
    int end = head.length();
    return end >= 4 && head.charAt(end - 1) == '\n' && head.charAt(end - 3) == '\n';
  }

  private static int lengthOfBody(String head) throws IOException {
    String lower = head.toLowerCase(Locale.ROOT);
    int field = lower.indexOf("content-length:");
    if (field < 0) {
      if (lower.startsWith("http/1.1 204")) {
        return 0;
      }
      throw new IOException("how long is the body of " + head);
    }
    int start = field + "content-length:".length();
    return Integer.parseInt(head.substring(start, head.indexOf('\r', start)).strip());
  }

  /** The bytes of a request. */
  static byte[] request(String method, String path, String... headers) {
    StringBuilder text =
        new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost\r\n".formatted(method, path));
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
