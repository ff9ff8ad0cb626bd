package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** repeats `@BeanParam` */
public interface RepeatedBeanParam {
  @GET
  @Path("a")
  String get(@BeanParam Query query);

  class Query {
    @QueryParam("q")
    public String value;
  }

  @Path("repeatedbeanparam")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedBeanParam {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public String get(@BeanParam Query query) {
      return "1".equals(query.value) ? "ran" : "without its value";
    }
  }
}
