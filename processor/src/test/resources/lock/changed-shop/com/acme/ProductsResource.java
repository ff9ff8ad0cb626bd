package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

/** Some methods have a policy; the class has none. */
@Path("/products")
public class ProductsResource {
  @GET
  @CrossOrigin("https://shop.example.com")
  public String list() {
    return "";
  }

  @PATCH
  @Path("{sku}")
  @CrossOrigin("https://desk.example.com")
  public void change() {}

  @GET
  @Path("new")
  public String fresh() {
    return "";
  }
}
