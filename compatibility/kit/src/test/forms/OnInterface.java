package forms;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** What an OpenAPI generator writes, with the policy on the interface. */
public final class OnInterface {
  private OnInterface() {}

  @Path("oninterface")
  @CrossOrigin(value = "https://shop.example.com", enforce = true)
  public interface Api {
    @GET
    String get();

    @PUT
    String put();
  }

  /** Serves the requests. */
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
