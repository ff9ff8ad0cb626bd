package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** repeats `@Produces` */
public interface RepeatedProduces {
  @GET
  @Path("a")
  String get();

  @Path("repeatedproduces")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedProduces {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    @Produces("text/plain")
    public String get() {
      return "ran";
    }
  }
}
