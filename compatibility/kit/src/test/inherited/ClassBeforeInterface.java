package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** a superclass and an interface have the method, on different paths */
public abstract class ClassBeforeInterface {
  @GET
  @Path("a")
  public abstract String get();

  interface Other {
    @GET
    @Path("b")
    String get();
  }

  @Path("classbeforeinterface")
  @CrossOrigin("https://shop.example.com")
  public static class Resource extends ClassBeforeInterface implements Other {
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
