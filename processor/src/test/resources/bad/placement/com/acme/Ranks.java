package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Templates of equal rank. */
@Path("ranks")
@CrossOrigin("https://shop.example.com")
class Ranks {
  @GET
  @Path("{id: [0-9]+}")
  public String byId() {
    return "";
  }

  @GET
  @Path("{code: [0-9a-f]+}")
  @CrossOrigin("https://desk.example.com")
  public String byCode() {
    return "";
  }

  // Not a warning: no path matches both.
  @GET
  @Path("{name: [x-z]+}")
  @CrossOrigin("https://desk.example.com")
  public String byName() {
    return "";
  }

  // Not a warning: another HTTP method.
  @PUT
  @Path("{any: [0-9a-z]+}")
  @CrossOrigin("https://desk.example.com")
  public void put() {}
}
