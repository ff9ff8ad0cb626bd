package dev.preflight.example;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpResponsePacket;

/**
 * A log of the last few hundred requests to the API, with the responses. A page sees few headers of
 * a response from another origin, and nothing of a preflight; this log shows them.
 */
final class Wire {
  private static final int LIMIT = 500;

  private final Deque<Exchange> exchanges = new ArrayDeque<>();
  private long last;

  /**
   * Returns a probe that logs the requests to a server when the head of the response is about to be
   * sent.
   */
  HttpProbe listenTo(String server) {
    return new HttpProbe.Adapter() {
      @Override
      @SuppressWarnings("rawtypes") // the interface uses raw types
      public void onHeaderSerializeEvent(Connection connection, HttpHeader header, Buffer buffer) {
        if (header instanceof HttpResponsePacket response) {
          add(server, response);
        }
      }
    };
  }

  private synchronized void add(String server, HttpResponsePacket response) {
    if (response.getRequest().getRequestURI().startsWith("/api/")) {
      exchanges.add(Exchange.of(++last, server, response));
      if (exchanges.size() > LIMIT) {
        exchanges.remove();
      }
    }
  }

  /** Returns the number of the newest exchange, or 0. */
  synchronized long last() {
    return last;
  }

  /** Returns the exchanges after the given one, oldest first. */
  synchronized List<Exchange> since(long id) {
    return exchanges.stream().filter(exchange -> exchange.id() > id).toList();
  }
}
