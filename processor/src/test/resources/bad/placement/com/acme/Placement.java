package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@CrossOrigin("https://shop.example.com")
public class Placement {
  @CrossOrigin("https://shop.example.com")
  public void noResourceMethod() {}
}

@CrossOrigin("https://shop.example.com")
enum NoResource {
  ONE
}

@Path("b")
@SameOrigin
class UnusedResource {
  @GET
  @SameOrigin
  public void get() {}

  @POST
  @CrossOrigin("https://shop.example.com/")
  void notPublic() {}
}

@Path("c")
@CrossOrigin("https://shop.example.com")
@SameOrigin
class ConflictingResource {
  @GET
  @CrossOrigin(value = "https://shop.example.com", origins = "https://desk.example.com")
  public void twice() {}
}

@Path("d")
@CrossOrigin("https://shop.example.com")
class AmbiguousResource {
  @GET
  @Path("{id}")
  @jakarta.ws.rs.Produces("text/plain")
  public void plain() {}

  @GET
  @Path("/{other}/")
  @jakarta.ws.rs.Produces("application/json")
  @CrossOrigin("https://desk.example.com")
  public void json() {}
}

@One
@interface Two {}

@Two
@CrossOrigin("https://shop.example.com")
@interface One {}
