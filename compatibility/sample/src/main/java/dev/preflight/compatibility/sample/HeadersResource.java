package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

/** Sets headers that Preflight has to do with. */
@Path("headers")
@ShopPolicy
public class HeadersResource {

  /** An own CORS implementation that was forgotten, and that would let everybody in. */
  @GET
  @Path("access-control")
  public Response accessControl() {
    return Response.ok("text")
        .header("Access-Control-Allow-Origin", "*")
        .header("access-control-allow-origin", "https://evil.example")
        .header("Access-Control-Allow-Credentials", "true")
        .header("Access-Control-Allow-Methods", "TRACE")
        .header("access-control-max-age", 9999)
        .build();
  }

  /** Two lines. */
  @GET
  @Path("vary-lines")
  public Response varyLines() {
    return Response.ok("text").header("Vary", "Accept").header("Vary", "Accept-Encoding").build();
  }

  /** One list. */
  @GET
  @Path("vary-list")
  public Response varyList() {
    return Response.ok("text").header("Vary", "Accept, Accept-Encoding").build();
  }

  /** In lower case. */
  @GET
  @Path("vary-lower-case")
  public Response varyLowerCase() {
    return Response.ok("text").header("vary", "accept").build();
  }

  /** With what Preflight would add. */
  @GET
  @Path("vary-origin")
  public Response varyOrigin() {
    return Response.ok("text").header("Vary", "Accept,origin").build();
  }

  /** Everything. */
  @GET
  @Path("vary-star")
  public Response varyStar() {
    return Response.ok("text").header("Vary", "*").build();
  }

  /** By the implementation. */
  @GET
  @Path("vary-variants")
  public Response varyVariants() {
    return Response.ok("text")
        .variants(Variant.mediaTypes(MediaType.TEXT_PLAIN_TYPE, MediaType.TEXT_HTML_TYPE).build())
        .type(MediaType.TEXT_PLAIN_TYPE)
        .build();
  }
}
