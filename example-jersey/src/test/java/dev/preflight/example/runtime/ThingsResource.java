package dev.preflight.example.runtime;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A resource with every kind of method that the runtime has to tell apart. */
@Path("things")
@CrossOrigin(
    origins = "https://shop.example.com",
    allowCredentials = true,
    allowedHeaders = {"Content-Type", "X-CSRF-Token"},
    exposedHeaders = "X-Request-ID")
public class ThingsResource {
  @GET
  @Produces("text/plain")
  public String list() {
    return "things";
  }

  @POST
  @Consumes("application/json")
  public String create(String thing) {
    return thing;
  }

  @GET
  @Path("{id: \\d+}")
  public String find(@PathParam("id") int id) {
    return "thing " + id;
  }

  @PUT
  @Path("{number: \\d+}")
  @CrossOrigin("https://desk.example.com")
  public String replace(@PathParam("number") int id) {
    return "replaced " + id;
  }

  @DELETE
  @Path("{id}")
  public String remove(@PathParam("id") String id) {
    return "removed " + id;
  }

  @DELETE
  @SameOrigin
  public String clear() {
    return "cleared";
  }

  @GET
  @Path("own-headers")
  public Response ownHeaders() {
    return Response.ok("mine")
        .header("Access-Control-Allow-Origin", "*")
        .header("access-control-allow-origin", "https://evil.example")
        .header("Access-Control-Allow-Methods", "TRACE")
        .header("Vary", "Accept-Encoding")
        .header("Vary", "Accept, origin")
        .build();
  }

  @GET
  @Path("set-twice")
  public Response setTwice() {
    return Response.ok("mine").header("Access-Control-Allow-Origin", "*").build();
  }

  @GET
  @Path("own-vary")
  public Response ownVary() {
    return Response.ok("mine").header("Vary", "Accept-Encoding").build();
  }

  @OPTIONS
  @Path("own-options")
  public String ownOptions() {
    return "my options";
  }

  @GET
  @Path("own-options")
  public String besideOwnOptions() {
    return "beside";
  }

  @GET
  @Path("crash")
  public String crash() {
    throw new IllegalStateException("unmapped");
  }
}
