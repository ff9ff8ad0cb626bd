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

/** Every kind of success. */
@Path("answers")
@Produces(MediaType.TEXT_PLAIN)
@ShopPolicy
public class AnswersResource {
  /** For the implementation. */
  public AnswersResource() {
    Counters.userCodeRan();
  }

  /** Text. */
  @GET
  public String text() {
    return "text";
  }

  /** What was sent. */
  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  public String echo(String text) {
    return text;
  }

  /** With a policy of its own. */
  @PUT
  @DeskPolicy
  public String ofTheDesk() {
    return "desk";
  }

  /** Open to no page, though the class is. */
  @DELETE
  @SameOrigin
  public String remove() {
    return "removed";
  }

  /** Nothing. */
  @GET
  @Path("nothing")
  public void nothing() {}

  /** An answer with just a status, such as 303. */
  @GET
  @Path("status/{status: \\d+}")
  public Response status(@PathParam("status") int status) {
    Response.ResponseBuilder response = Response.status(status);
    if (status == 201 || status == 303 || status == 307) {
      response.location(URI.create("/answers"));
    }
    return response.build();
  }

  /** Text, piece by piece. */
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
