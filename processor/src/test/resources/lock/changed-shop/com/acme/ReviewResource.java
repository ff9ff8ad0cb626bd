package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** No locator of the module says that it leads here. */
public class ReviewResource {
  @GET
  @Path("votes")
  @CrossOrigin("https://shop.example.com")
  public String votes() {
    return "";
  }
}
