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
 * What the servers were asked and what they answered, for the last few hundred requests to the API.
 * A page sees few headers of a response from another origin, and nothing of a preflight; this is
 * where they can be seen.
 */
final class Wire {
  private static final int LIMIT = 500;

  private final Deque<Exchange> exchanges = new ArrayDeque<>();
  private long last;

  /** Listens to a server, where a response's head is about to be sent. */
  HttpProbe listenTo(String server) {
    return new HttpProbe.Adapter() {
      @Override
      @SuppressWarnings("rawtypes") // as the interface has it
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

  /** The number of the newest exchange, or 0. */
  synchronized long last() {
    return last;
  }

  /** What came after an exchange, the oldest first. */
  synchronized List<Exchange> since(long id) {
    return exchanges.stream().filter(exchange -> exchange.id() > id).toList();
  }
}
