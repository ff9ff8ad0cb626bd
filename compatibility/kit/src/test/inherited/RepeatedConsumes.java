package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** repeats `@Consumes` */
public interface RepeatedConsumes {
  @GET
  @Path("a")
  String get();

  @Path("repeatedconsumes")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedConsumes {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    @Consumes("*/*")
    public String get() {
      return "ran";
    }
  }
}
