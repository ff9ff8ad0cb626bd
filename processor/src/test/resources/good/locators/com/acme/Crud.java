package com.acme;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Generic: the parameter is an object here, and something else in the class. */
public interface Crud<T> {
  @DELETE
  @Path("{id}")
  void remove(@PathParam("id") T id);
}
