package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** two interfaces have a path for the class */
@Path("twointerfacepaths")
public interface TwoInterfacePaths {
  @Path("twointerfacepaths-other")
  interface Other {}

  @CrossOrigin("https://shop.example.com")
  class Resource implements TwoInterfacePaths, Other {
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
