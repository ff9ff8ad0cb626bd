package forms;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** An abstract class with all annotations but the policy. */
public final class AbstractBase {
  private AbstractBase() {}

  @Path("abstractbase")
  public abstract static class Base {
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
  public static class Resource extends Base {}
}
