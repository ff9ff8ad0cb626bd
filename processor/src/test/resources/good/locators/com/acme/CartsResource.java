package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Locators to classes, with and without policies of their own, and generic methods. */
@Path("carts")
@CrossOrigin("https://shop.example.com")
public class CartsResource implements Crud<Long> {
  @Path("{id}/items")
  public Items items() {
    return new Items();
  }

  @Path("{id}/notes")
  @CrossOrigin("https://desk.example.com")
  public Notes notes() {
    return new Notes();
  }

  @Path("{id}/audit")
  @SameOrigin
  public Object audit() {
    return new Notes();
  }

  @Override
  @SameOrigin
  public void remove(Long id) {}

  /** Has a policy on one method, and leads to itself. */
  public static class Items {
    @GET
    public String list() {
      return "";
    }

    @DELETE
    @SameOrigin
    public void clear() {}

    @Path("{id}/parts")
    public Items parts(@PathParam("id") long id) {
      return this;
    }
  }

  /** Has none. */
  public static class Notes {
    @GET
    public String list() {
      return "";
    }
  }
}
