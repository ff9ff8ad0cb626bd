package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** repeats `@PathParam` */
public abstract class PathParamBelowClass {
  @GET
  @Path("{id}")
  public abstract String get(@PathParam("id") String id);

  @Path("pathparambelowclass")
  @CrossOrigin("https://shop.example.com")
  public static class Resource extends PathParamBelowClass {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public String get(@PathParam("id") String id) {
      return "a".equals(id) ? "ran" : "without its value";
    }
  }
}
