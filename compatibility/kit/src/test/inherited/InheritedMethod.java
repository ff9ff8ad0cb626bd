package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** the method is of a superclass that does not implement the interface with the annotations */
public interface InheritedMethod {
  @GET
  @Path("a")
  String get();

  class Base {
    public String get() {
      return "ran";
    }
  }

  @Path("inheritedmethod")
  @CrossOrigin("https://shop.example.com")
  class Resource extends Base implements InheritedMethod {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }
  }
}
