package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** two interfaces have the method, on different paths */
public interface SeveralPlaces {
  @GET
  @Path("a")
  String get();

  interface Other {
    @GET
    @Path("b")
    String get();
  }

  @Path("severalplaces")
  @CrossOrigin("https://shop.example.com")
  class Resource implements SeveralPlaces, Other {
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
