package dev.preflight.spring;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What the application serves. */
@Path("orders")
@CrossOrigin(
    value = "${storefront.origins:http://localhost:3000}",
    allowCredentials = true,
    allowedHeaders = "X-Token")
public class OrdersResource {
  @GET
  public String list() {
    return "orders";
  }

  @PUT
  @CrossOrigin(value = "https://desk.example.com", enforce = true)
  public String replace() {
    return "replaced";
  }

  @GET
  @Path("conflict")
  public Response conflict() {
    return Response.status(409).build();
  }

  @GET
  @Path("fault")
  public String fault() {
    throw new IllegalStateException("on purpose");
  }
}
