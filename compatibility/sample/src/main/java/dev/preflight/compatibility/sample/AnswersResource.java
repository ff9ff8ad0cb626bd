package dev.preflight.compatibility.sample;

import dev.preflight.SameOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A resource with every kind of successful response. */
@Path("answers")
@Produces(MediaType.TEXT_PLAIN)
@ShopPolicy
public class AnswersResource {
  /** Creates a resource. Called by the implementation. */
  public AnswersResource() {
    Counters.userCodeRan();
  }

  /** Returns a text. */
  @GET
  public String text() {
    return "text";
  }

  /** Returns the text that was sent. */
  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  public String echo(String text) {
    return text;
  }

  /** Returns a text, with its own policy. */
  @PUT
  @DeskPolicy
  public String ofTheDesk() {
    return "desk";
  }

  /** Removes something. Open to no other origin, although the class is open. */
  @DELETE
  @SameOrigin
  public String remove() {
    return "removed";
  }

  /** Returns nothing. */
  @GET
  @Path("nothing")
  public void nothing() {}

  /** Returns a response with only a status, such as 303. */
  @GET
  @Path("status/{status: \\d+}")
  public Response status(@PathParam("status") int status) {
    Response.ResponseBuilder response = Response.status(status);
    if (status == 201 || status == 303 || status == 307) {
      response.location(URI.create("/answers"));
    }
    return response.build();
  }

  /** Returns a text, piece by piece. */
  @GET
  @Path("stream")
  public StreamingOutput stream() {
    return out -> {
      out.write("one ".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      out.write("two".getBytes(StandardCharsets.US_ASCII));
    };
  }
}
