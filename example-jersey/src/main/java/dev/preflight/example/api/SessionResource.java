package dev.preflight.example.api;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs a user in with a cookie. Simplified for the demo. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@CrossOrigin(origins = "${storefront.origins:http://localhost:3000}", allowCredentials = true)
public class SessionResource {
  private static final String COOKIE = "shop-user";

  /** Sets the cookie. */
  @POST
  public Response signIn() {
    NewCookie cookie =
        new NewCookie.Builder(COOKIE)
            .value("ada")
            .path("/")
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.noContent().cookie(cookie).build();
  }

  /**
   * Returns the user that the cookie identifies, or a 401 that the page can read if there is none.
   */
  @GET
  public Map<String, String> user(@CookieParam(COOKIE) @Nullable String user) {
    if (user == null) {
      throw new NotAuthorizedException("Cookie");
    }
    return Map.of("user", user);
  }
}
