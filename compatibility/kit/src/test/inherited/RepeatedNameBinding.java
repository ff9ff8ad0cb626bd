package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** repeats a name binding */
public interface RepeatedNameBinding {
  @NameBinding
  @Retention(RetentionPolicy.RUNTIME)
  @interface Bound {}

  @GET
  @Path("a")
  String get();

  @Path("repeatednamebinding")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedNameBinding {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    @Bound
    public String get() {
      return "ran";
    }
  }
}
