package forms;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A subclass of a resource that could be registered itself, with a policy of its own. */
public final class Heir {
  private Heir() {}

  @Path("heir")
  @CrossOrigin("https://desk.example.com")
  public static class Concrete {
    @GET
    public String get() {
      return "ran";
    }

    @PUT
    public String put() {
      return "ran";
    }
  }

  /** Serves the requests. */
  @CrossOrigin(value = "https://shop.example.com", enforce = true)
  public static class Resource extends Concrete {}
}
