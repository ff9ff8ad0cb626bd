package dev.preflight.example.unsafe;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Every policy here is a hole or a mistake, and none of them compiles. */
@Path("account")
@CrossOrigin(origins = "*", allowCredentials = true)
public class UnsafeResource {

  @GET
  @CrossOrigin({"null", "https://shop.example.com/", "shop.example.com"})
  public String read() {
    return "";
  }

  @POST
  @CrossOrigin(
      origins = {"http://shop.example.com", "https://*.co.uk"},
      allowCredentials = true,
      allowedHeaders = {"Cookie", "X-Token:"})
  public void create() {}

  @PUT
  @CrossOrigin(originRegexes = {"https://.*example\\.com", "https://(shop.example\\.com"})
  public void replace() {}

  @DELETE
  @CrossOrigin(origins = "https://*shop.example.com", maxAge = 604_800)
  public void delete() {}
}
