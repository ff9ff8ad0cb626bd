package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

// Two applications of one module, each with a policy of its own.
@CrossOrigin("https://shop.example.com")
public class Applications extends jakarta.ws.rs.core.Application {
  @CrossOrigin("https://desk.example.com")
  static class Second extends jakarta.ws.rs.core.Application {}

  @Path("shared")
  public static class Shared {
    @GET
    public String get() {
      return "shared";
    }
  }
}
