package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("catalogue")
@CrossOrigin("https://shop.example.com")
public interface Catalogue<T> {
  @GET
  T list();

  @GET
  @Path("hidden")
  @CrossOrigin("https://desk.example.com")
  T hidden(T filter);
}
