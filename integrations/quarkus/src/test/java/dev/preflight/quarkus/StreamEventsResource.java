package dev.preflight.quarkus;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Server-sent events, for which Quarkus REST runs no response filter. */
@Path("events")
@CrossOrigin("https://shop.example.com")
public class StreamEventsResource {
  /** Sends one event. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(@Context SseEventSink sink, @Context Sse sse) {
    sink.send(sse.newEvent("event")).thenRun(sink::close);
  }
}
