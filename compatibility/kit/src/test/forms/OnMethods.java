package forms;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The policies on the methods of the class, nearer than that of the interface. */
public final class OnMethods {
  private OnMethods() {}

  @Path("onmethods")
  @SameOrigin
  public interface Api {
    @GET
    String get();

    @PUT
    String put();
  }

  /** Serves the requests. */
  public static class Resource implements Api {
    @Override
    @CrossOrigin("https://shop.example.com")
    public String get() {
      return "ran";
    }

    @Override
    @CrossOrigin(value = "https://shop.example.com", enforce = true)
    public String put() {
      return "ran";
    }
  }
}
