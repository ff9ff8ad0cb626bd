package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;

@Path("/orders")
@CrossOrigin(
    origins = {"https://shop.example.com", "https://*.partners.example.com"},
    allowCredentials = true,
    allowedHeaders = {"Content-Type", "X-CSRF-Token"},
    exposedHeaders = "X-Request-ID",
    tolerate = Risk.SUBDOMAINS_WITH_CREDENTIALS)
public class OrdersResource {
  @GET
  public String list() {
    return "";
  }

  @GET
  @Path("{id: \\d+}")
  public String find(@PathParam("id") int id) {
    return "";
  }

  @PUT
  @Path("{id: \\d+}")
  @CrossOrigin(origins = "https://desk.example.com", maxAge = -1)
  public void replace(@PathParam("id") int id, Map.Entry<String, List<String>[]> order) {}

  @DELETE
  @Path("{id: \\d+}")
  @SameOrigin
  public void remove(@PathParam("id") int id) {}

  @Path("{id: \\d+}/items")
  public Items items(@PathParam("id") int id) {
    return new Items();
  }

  public String helper() {
    return "no resource method";
  }

  public static class Items {
    @GET
    public String list() {
      return "";
    }
  }
}
