package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

abstract class Node<N extends Node<N>> {
  @Path("{child}")
  public N child() {
    return null;
  }
}

@Path("tree")
public class TreeResource extends Node<TreeResource> {
  @GET
  @CrossOrigin("https://shop.example.com")
  public String get() {
    return "";
  }
}
