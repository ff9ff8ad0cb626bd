package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@CrossOrigin("http://shop.example.com/")
@interface Shop {}

@Path("a")
@Shop
public class ReusableResource {
  @GET
  public void get() {}

  @POST
  @Shop
  public void post() {}
}
