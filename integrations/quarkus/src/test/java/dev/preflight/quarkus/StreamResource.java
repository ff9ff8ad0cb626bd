package dev.preflight.quarkus;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestMulti;

/** Streams, as Quarkus has them. */
@Path("stream")
@CrossOrigin("https://shop.example.com")
public class StreamResource {
  /** Streams events. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<String> events() {
    return Multi.createFrom().items("one", "two");
  }

  /** Streams to nobody else. */
  @GET
  @Path("closed")
  @Produces(MediaType.TEXT_PLAIN)
  @SameOrigin
  public Multi<String> closed() {
    return Multi.createFrom().items("closed");
  }

  /** Streams with headers of its own, which the policy does not allow. */
  @GET
  @Path("own")
  @Produces(MediaType.TEXT_PLAIN)
  @SameOrigin
  public RestMulti<String> own() {
    return RestMulti.fromMultiData(Multi.createFrom().items("own"))
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }

  /** Streams to a path that another template matches too. */
  @GET
  @Path("{any}")
  @Produces(MediaType.TEXT_PLAIN)
  public Multi<String> any() {
    return Multi.createFrom().items("any");
  }

  /** Streams text. */
  @GET
  @Path("text")
  @Produces(MediaType.TEXT_PLAIN)
  public Multi<String> text() {
    return Multi.createFrom().items("one", "two");
  }
}
