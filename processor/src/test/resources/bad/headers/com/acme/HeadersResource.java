package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("a")
@CrossOrigin(
    origins = "https://shop.example.com",
    allowedHeaders = {
      "X-CSRF-Token:", "X A", "", "Cookie", "Sec-Fetch-Mode", "Proxy-Authorization", "Accept", "ETag",
      "Access-Control-Allow-Origin", "X-Trace", "x-trace",
      "content type", "${shop.headers}"
    },
    exposedHeaders = {"Set-Cookie", "Content-Type", "Authorization", "Access-Control-Max-Age", "X-Ünicode"},
    maxAge = 86401)
public class HeadersResource {
  @GET
  @Path("low")
  @CrossOrigin(origins = "https://shop.example.com", maxAge = -2)
  public void low() {}

  @GET
  @Path("capped")
  @CrossOrigin(origins = "https://shop.example.com", maxAge = 7201)
  public void capped() {}

  @GET
  @Path("any")
  @CrossOrigin(origins = "https://shop.example.com", allowedHeaders = {"X-A", "*"})
  public void any() {}
}
