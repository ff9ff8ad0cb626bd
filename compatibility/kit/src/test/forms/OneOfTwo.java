package forms;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** One of two classes with an interface, each with a path and a policy. */
public final class OneOfTwo {
  private OneOfTwo() {}

  public interface Api {
    @GET
    String get();

    @PUT
    String put();
  }

  /** The other. */
  @Path("otheroftwo")
  @CrossOrigin("https://desk.example.com")
  public static class OtherOfTwo implements Api {
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
  @Path("oneoftwo")
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
