package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.MatrixParam;

/** repeats `@MatrixParam` */
public interface RepeatedMatrixParam {
  @GET
  @Path("a")
  String get(@MatrixParam("m") String value);

  @Path("repeatedmatrixparam")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedMatrixParam {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public String get(@MatrixParam("m") String value) {
      return "ran";
    }
  }
}
