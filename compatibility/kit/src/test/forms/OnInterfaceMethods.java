package forms;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The policies on the methods of the interface. */
public final class OnInterfaceMethods {
  private OnInterfaceMethods() {}

  @Path("oninterfacemethods")
  public interface Api {
    @GET
    @CrossOrigin("https://shop.example.com")
    String get();

    @PUT
    @CrossOrigin(value = "https://shop.example.com", enforce = true)
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
