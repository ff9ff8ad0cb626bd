package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** repeats `@PathParam` */
public interface RepeatedPathParam {
  @GET
  @Path("{id}")
  String get(@PathParam("id") String value);

  @Path("repeatedpathparam")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedPathParam {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public String get(@PathParam("id") String value) {
      return "a".equals(value) ? "ran" : "without its value";
    }
  }
}
