package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** the method is of an interface of an interface */
public interface MethodOfFarInterface {
  @GET
  @Path("a")
  String get();

  interface Nearer extends MethodOfFarInterface {}

  @Path("methodoffarinterface")
  @CrossOrigin("https://shop.example.com")
  class Resource implements Nearer {
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
