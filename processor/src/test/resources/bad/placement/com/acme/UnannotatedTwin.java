package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

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
