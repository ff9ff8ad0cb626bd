package forms;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** All methods come from the interface. */
public final class DefaultMethods {
  private DefaultMethods() {}

  @Path("defaultmethods")
  public interface Api {
    @GET
    default String get() {
      return "ran";
    }

    @PUT
    default String put() {
      return "ran";
    }
  }

  /** Serves the requests. */
  @CrossOrigin(value = "https://shop.example.com", enforce = true)
  public static class Resource implements Api {}
}
