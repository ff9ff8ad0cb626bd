package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

/** A resource that sets headers that Preflight writes as well. */
@Path("headers")
@ShopPolicy
public class HeadersResource {

  /** Sets CORS headers, like a forgotten implementation of CORS that would allow everyone. */
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

  /** Sets two lines of {@code Vary}. */
  @GET
  @Path("vary-lines")
  public Response varyLines() {
    return Response.ok("text").header("Vary", "Accept").header("Vary", "Accept-Encoding").build();
  }

  /** Sets one line of {@code Vary} with a list. */
  @GET
  @Path("vary-list")
  public Response varyList() {
    return Response.ok("text").header("Vary", "Accept, Accept-Encoding").build();
  }

  /** Sets {@code Vary} in lower case. */
  @GET
  @Path("vary-lower-case")
  public Response varyLowerCase() {
    return Response.ok("text").header("vary", "accept").build();
  }

  /** Sets {@code Vary} to a list that already contains the name that Preflight adds. */
  @GET
  @Path("vary-origin")
  public Response varyOrigin() {
    return Response.ok("text").header("Vary", "Accept,origin").build();
  }

  /** Sets {@code Vary} to the wildcard. */
  @GET
  @Path("vary-star")
  public Response varyStar() {
    return Response.ok("text").header("Vary", "*").build();
  }

  /** Lets the implementation set {@code Vary}. */
  @GET
  @Path("vary-variants")
  public Response varyVariants() {
    return Response.ok("text")
        .variants(Variant.mediaTypes(MediaType.TEXT_PLAIN_TYPE, MediaType.TEXT_HTML_TYPE).build())
        .type(MediaType.TEXT_PLAIN_TYPE)
        .build();
  }
}
