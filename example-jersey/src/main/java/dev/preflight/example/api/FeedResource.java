package dev.preflight.example.api;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feed for partners, whose pages may have any origin and send their own token. */
@Path("feed")
@Produces(MediaType.APPLICATION_JSON)
@CrossOrigin(
    origins = "*",
    allowedHeaders = {"*", "Authorization"})
public class FeedResource {

  /** Returns the news to a client with a token. */
  @GET
  public Map<String, String> news(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    if (authorization == null) {
      throw new NotAuthorizedException("Bearer");
    }
    return Map.of("new", "Cup");
  }
}
