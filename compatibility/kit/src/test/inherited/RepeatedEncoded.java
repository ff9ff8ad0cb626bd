package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** repeats `@Encoded` */
public interface RepeatedEncoded {
  @GET
  @Path("a")
  String get();

  @Path("repeatedencoded")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedEncoded {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    @Encoded
    public String get() {
      return "ran";
    }
  }
}
