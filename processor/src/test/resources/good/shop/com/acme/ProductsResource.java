package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

/** Some methods have a policy; the class has none. */
@Path("/products")
public class ProductsResource {
  @GET
  @CrossOrigin(origins = "*", exposedHeaders = "*")
  public String list() {
    return "";
  }

  @PATCH
  @Path("{sku}")
  public void change() {}

  @Path("{sku}/reviews")
  public Object reviews() {
    return "";
  }
}
