package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("items")
public class ItemsResource {
  @GET
  public String list() {
    return "";
  }

  // As the application says, but here: below every locator, too.
  @PUT
  @CrossOrigin("https://shop.example.com")
  public void replace(String items) {}
}
