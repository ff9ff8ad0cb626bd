package dev.preflight.example.api;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/**
 * A resource with a mistake in its policy: it does not allow Content-Type, so no page can post
 * JSON.
 */
@Path("newsletter")
@CrossOrigin("${storefront.origins:http://localhost:3000}")
public class NewsletterResource {

  /**
   * A subscription to the newsletter.
   *
   * @param email the address to send it to
   */
  public record Subscription(String email) {}

  /** Subscribes an address. The demo sends nothing. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public void subscribe(Subscription subscription) {
    if (subscription.email() == null || !subscription.email().contains("@")) {
      throw new BadRequestException("not an email address: " + subscription.email());
    }
  }
}
