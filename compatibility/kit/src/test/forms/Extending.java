package forms;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** An interface that extends another, with the path on the nearer one. */
public final class Extending {
  private Extending() {}

  @CrossOrigin(value = "https://shop.example.com", enforce = true)
  public interface Base {
    @GET
    String get();

    @PUT
    String put();
  }

  @Path("extending")
  public interface Api extends Base {}

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
