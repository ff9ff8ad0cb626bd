package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.CookieParam;

/** repeats `@CookieParam` */
public interface RepeatedCookieParam {
  @GET
  @Path("a")
  String get(@CookieParam("c") String value);

  @Path("repeatedcookieparam")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedCookieParam {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public String get(@CookieParam("c") String value) {
      return "ran";
    }
  }
}
