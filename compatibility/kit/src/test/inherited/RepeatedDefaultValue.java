package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** repeats `@DefaultValue` */
public interface RepeatedDefaultValue {
  @GET
  @Path("a")
  String get(@QueryParam("q") @DefaultValue("2") String value);

  @Path("repeateddefaultvalue")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedDefaultValue {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public String get(@QueryParam("q") @DefaultValue("2") String value) {
      return "1".equals(value) ? "ran" : "without its value";
    }
  }
}
