package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.HeaderParam;

/** repeats `@HeaderParam` */
public interface RepeatedHeaderParam {
  @GET
  @Path("a")
  String get(@HeaderParam("X-A") String value);

  @Path("repeatedheaderparam")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedHeaderParam {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public String get(@HeaderParam("X-A") String value) {
      return "1".equals(value) ? "ran" : "without its value";
    }
  }
}
