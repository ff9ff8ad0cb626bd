package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** repeats `@QueryParam` */
public interface RepeatedQueryParam {
  @GET
  @Path("a")
  String get(@QueryParam("q") String value);

  @Path("repeatedqueryparam")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedQueryParam {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public String get(@QueryParam("q") String value) {
      return "1".equals(value) ? "ran" : "without its value";
    }
  }
}
