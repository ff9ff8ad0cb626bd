package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** a superclass and an interface have a path for the class */
@Path("twoclasspaths")
public abstract class TwoClassPaths {
  @Path("twoclasspaths-other")
  interface Other {}

  @CrossOrigin("https://shop.example.com")
  public static class Resource extends TwoClassPaths implements Other {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @GET
    @Path("a")
    public String get() {
      return "ran";
    }
  }
}
