package dev.preflight.quarkus;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Behind Quarkus' HTTP authentication. */
@Path("locked")
@CrossOrigin(value = "https://shop.example.com", allowCredentials = true)
public class LockedResource {
  @GET
  public String get() {
    return "locked";
  }
}
