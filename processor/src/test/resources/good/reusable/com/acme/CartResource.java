package com.acme;

import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("cart")
public class CartResource {
  @GET
  public String show() {
    return "";
  }

  @POST
  @MobilePolicy
  public void add() {}

  @Path("checkout")
  @SameOrigin
  public static class CheckoutResource {
    @GET
    public String show() {
      return "";
    }
  }
}
