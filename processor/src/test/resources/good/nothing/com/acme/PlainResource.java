package com.acme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("plain")
public class PlainResource {
  @GET
  public String list() {
    return "";
  }
}
