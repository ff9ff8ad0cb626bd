package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** repeats `@FormParam` */
public interface RepeatedFormParam {
  @POST
  @Path("a")
  String post(@FormParam("q") String value);

  @Path("repeatedformparam")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedFormParam {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public String post(@FormParam("q") String value) {
      return "1".equals(value) ? "ran" : "without its value";
    }
  }
}
