package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.Path;

@Path("hall")
public class HallResource {
  @Path("application")
  public ItemsResource ofApplication() {
    return new ItemsResource();
  }

  @Path("desk")
  @CrossOrigin("https://desk.example.com")
  public ItemsResource ofDesk() {
    return new ItemsResource();
  }

  @Path("closed")
  @SameOrigin
  public ItemsResource closed() {
    return new ItemsResource();
  }
}
