package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Every exposure, and locators of every kind. */
@Path("orders/")
@StorefrontPolicy
public class OrdersResource {
  @GET
  public String list() {
    return "";
  }

  @POST
  @Consumes("application/json")
  public void create() {}

  @POST
  @Consumes("application/xml")
  public void createFromXml() {}

  @PUT
  @Path("/{id: \\d+}/")
  @CrossOrigin(
      origins = "https://desk.example.com:8443",
      originRegexes = "https://[a-z]+\\.eu\\.example\\.org",
      maxAge = 600)
  public void replace() {}

  @DELETE
  @Path("{id: \\d+}")
  @SameOrigin
  public void remove() {}

  @Path("{id: \\d+}/items")
  public Items items() {
    return new Items();
  }

  @Path("{id: \\d+}/files")
  @CrossOrigin("https://desk.example.com")
  public Object files() {
    return "";
  }

  /** Leads to itself. */
  public static class Items {
    @GET
    public String list() {
      return "";
    }

    @DELETE
    @SameOrigin
    public void clear() {}

    @Path("{item}/parts")
    public Items parts() {
      return this;
    }
  }
}
