package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** two superclasses have the method, on different paths */
public abstract class TwoSuperclasses {
  @GET
  @Path("b")
  public abstract String get();

  public abstract static class Nearer extends TwoSuperclasses {
    @Override
    @GET
    @Path("a")
    public abstract String get();
  }

  @Path("twosuperclasses")
  @CrossOrigin("https://shop.example.com")
  public static class Resource extends Nearer {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public String get() {
      return "ran";
    }
  }
}
