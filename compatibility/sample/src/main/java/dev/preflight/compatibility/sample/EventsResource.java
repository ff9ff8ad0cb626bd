package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** A resource with server-sent events. */
@Path("events")
@Produces(MediaType.SERVER_SENT_EVENTS)
@ShopPolicy
public class EventsResource {

  /** Sends one event. */
  @GET
  public void events(@Context SseEventSink sink, @Context Sse sse) {
    try (sink) {
      sink.send(sse.newEvent("one"));
    }
  }

  /** Throws an exception before any event. */
  @GET
  @Path("unmapped")
  public void unmapped(@Context SseEventSink sink) {
    throw Failure.UNMAPPED.exception();
  }
}
