package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("products")
@CrossOrigin(origins = "*", allowedHeaders = {"*", "Authorization"}, exposedHeaders = "*")
public class ProductsResource {
  @GET
  public String list() {
    return "";
  }
}
