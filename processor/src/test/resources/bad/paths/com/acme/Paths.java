package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.PathPatterns;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

class Paths {
  @PathPatterns({
    "openapi",
    "*.json",
    "/a*b",
    "/items/{id}",
    "/a//b",
    "/a/../b",
    "/fine/*"
  })
  @CrossOrigin("https://docs.example.com")
  static class Malformed {}

  @PathPatterns(value = "/methods", methods = {"get", "TRACE", "A B", "PATCH"})
  @CrossOrigin("https://docs.example.com")
  static class Methods {}

  @PathPatterns({})
  @CrossOrigin("https://docs.example.com")
  static class Nothing {}

  @PathPatterns("/no-policy")
  static class NoPolicy {}

  @PathPatterns("/interface")
  @CrossOrigin("https://docs.example.com")
  interface NoClass {}

  @Path("orders")
  @PathPatterns("/orders/*")
  @CrossOrigin("https://docs.example.com")
  public static class Resource {
    @GET
    public String get() {
      return "";
    }
  }

  @PathPatterns("/same/*")
  @CrossOrigin("https://docs.example.com")
  static class One {}

  @PathPatterns("/same/**")
  @CrossOrigin("https://shop.example.com")
  static class Other {}

  @PathPatterns("/strangers")
  @CrossOrigin("https://*.com")
  static class Strangers {}
}
