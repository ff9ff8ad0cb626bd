package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** repeats `@Produces` */
public abstract class RepeatedBelowClass {
  @GET
  @Path("a")
  public abstract String get();

  @Path("repeatedbelowclass")
  @CrossOrigin("https://shop.example.com")
  public static class Resource extends RepeatedBelowClass {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    @Produces("text/plain")
    public String get() {
      return "ran";
    }
  }
}
