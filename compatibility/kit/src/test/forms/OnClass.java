package forms;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The policy on the class, all else on the interface. */
public final class OnClass {
  private OnClass() {}

  @Path("onclass")
  public interface Api {
    @GET
    String get();

    @PUT
    String put();
  }

  /** Serves the requests. */
  @CrossOrigin(value = "https://shop.example.com", enforce = true)
  public static class Resource implements Api {
    @Override
    public String get() {
      return "ran";
    }

    @Override
    public String put() {
      return "ran";
    }
  }
}
