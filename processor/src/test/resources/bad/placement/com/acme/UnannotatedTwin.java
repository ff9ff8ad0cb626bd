package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("twins")
@CrossOrigin("https://shop.example.com")
class AnnotatedTwin {
  @POST
  @Consumes("text/plain")
  public void open() {}
}

@Path("/twins/")
public class UnannotatedTwin {
  @POST
  @Consumes("text/secret")
  public void closed() {}
}

@Path("pair")
@CrossOrigin("https://shop.example.com")
class FirstOfPair {
  @GET
  @Produces("text/csv")
  public String csv() {
    return "";
  }
}

// The same today, and nothing keeps it the same.
@Path("pair")
@CrossOrigin("https://shop.example.com")
class SecondOfPair {
  @GET
  @Produces("application/json")
  public String json() {
    return "";
  }
}
