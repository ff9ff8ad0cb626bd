package com.acme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has nothing to do with policies, and is in no report. */
@Path("health")
public class HealthResource {
  @GET
  public String get() {
    return "";
  }
}
