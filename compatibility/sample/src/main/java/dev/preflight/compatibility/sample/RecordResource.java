package dev.preflight.compatibility.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that is a record. */
@Path("record")
@ShopPolicy
public record RecordResource() {
  /** Returns a text. */
  @GET
  public String text() {
    return "text";
  }
}
