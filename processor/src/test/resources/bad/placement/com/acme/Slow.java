package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("slow")
@CrossOrigin("https://shop.example.com")
class Slow {
  @GET
  @Path("{name: (a+){2,30}b}")
  public String slow() {
    return "";
  }

  @GET
  @Path("{name: ([a-z]+-)*[a-z]+}")
  public String fast() {
    return "";
  }
}
