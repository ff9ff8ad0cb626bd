package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;

@Deprecated
@CrossOrigin("https://shop.example.com")
public class ItemsResource {
  @GET
  public String list() {
    return "";
  }
}
