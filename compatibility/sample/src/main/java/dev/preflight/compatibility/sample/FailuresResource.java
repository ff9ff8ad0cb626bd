package dev.preflight.compatibility.sample;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * A resource with every kind of failure that begins in a resource, its parameters or its entity.
 */
@Path("failures")
@Produces(MediaType.TEXT_PLAIN)
@ShopPolicy
public class FailuresResource {

  /** A parameter whose constructor rejects a value with a 400. */
  public record Token(String text) {
    /** Creates a token. Called by the implementation. */
    public Token {
      if (text.equals("bad")) {
        throw Failure.BAD_REQUEST.exception();
      }
    }
  }

  /** Throws an exception. */
  @GET
  @Path("method/{failure}")
  public String fail(@PathParam("failure") String failure) {
    throw Failure.named(failure);
  }

  /** Throws an exception, with its own policy. */
  @POST
  @Path("method/{failure}")
  @DeskPolicy
  public String failOfTheDesk(@PathParam("failure") String failure) {
    throw Failure.named(failure);
  }

  /** Fails while the entity is read, if its text is the name of a failure. */
  @POST
  @Path("reader")
  @Consumes(MediaType.TEXT_PLAIN)
  public String read(Letter letter) {
    return letter.text();
  }

  /** Fails while the entity is written. */
  @GET
  @Path("writer/{failure}")
  public Letter write(@PathParam("failure") String failure) {
    return new Letter(failure);
  }

  /** Fails before the first byte is written. */
  @GET
  @Path("stream/{failure}")
  public StreamingOutput stream(@PathParam("failure") String failure) {
    return out -> {
      throw Failure.named(failure);
    };
  }

  /** Fails after the head of the response was sent: writes more than any implementation buffers. */
  @GET
  @Path("broken-stream")
  public StreamingOutput brokenStream() {
    return out -> {
      out.write(new byte[1 << 20]);
      out.flush();
      throw Failure.UNMAPPED.exception();
    };
  }

  /** Takes a number in the path. */
  @GET
  @Path("path/{number}")
  public String path(@PathParam("number") int number) {
    return "path " + number;
  }

  /** Takes a number in the query, a token in the query, and a number in a header. */
  @GET
  @Path("parameters")
  public String parameters(
      @QueryParam("number") int number,
      @QueryParam("token") Token token,
      @HeaderParam("X-Number") int header) {
    return "parameters " + number + token + header;
  }
}
