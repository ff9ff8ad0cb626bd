package inherited;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;

/** repeats `@Suspended` */
public interface RepeatedSuspended {
  @GET
  @Path("a")
  void get(@Suspended AsyncResponse response);

  @Path("repeatedsuspended")
  @CrossOrigin("https://shop.example.com")
  class Resource implements RepeatedSuspended {
    @GET
    @Path("plain")
    public String plain() {
      return "plain";
    }

    @Override
    public void get(@Suspended AsyncResponse response) {
      response.resume("ran");
    }
  }
}
