package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** repeats `@Context` */
public interface RepeatedContext {
  @GET
  @Path("a")
  String get(@Context UriInfo value);

  @Path("repeatedcontext")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedContext {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public String get(@Context UriInfo value) {
      return value == null ? "without its value" : "ran";
    }
  }
}
