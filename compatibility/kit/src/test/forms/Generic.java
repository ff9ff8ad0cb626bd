package forms;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A generic interface. */
public final class Generic {
  private Generic() {}

  @Path("generic")
  @CrossOrigin(value = "https://shop.example.com", enforce = true)
  public interface Crud<T> {
    @GET
    String get();

    @PUT
    String put(T body);
  }

  /** Serves the requests. */
  public static class Resource implements Crud<String> {
    @Override
    public String get() {
      return "ran";
    }

    @Override
    public String put(String body) {
      return "ran";
    }
  }
}
