package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** the path of the class is on an interface of an interface */
@Path("interfaceofinterface")
public interface InterfaceOfInterface {
  interface Nearer extends InterfaceOfInterface {}

  @CrossOrigin("https://shop.example.com")
  class Resource implements Nearer {
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
