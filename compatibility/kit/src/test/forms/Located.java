package forms;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A locator to a class whose annotations are on an interface. */
public final class Located {
  private Located() {}

  public interface Api {
    @GET
    String get();

    @PUT
    String put();
  }

  @CrossOrigin(value = "https://shop.example.com", enforce = true)
  public static class Items implements Api {
    @Override
    public String get() {
      return "ran";
    }

    @Override
    public String put() {
      return "ran";
    }
  }

  /** Serves the requests. */
  @Path("located")
  @SameOrigin
  public static class Resource {
    @Path("/")
    public Items items() {
      return new Items();
    }
  }
}
