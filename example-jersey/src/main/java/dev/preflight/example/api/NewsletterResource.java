package dev.preflight.example.api;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** A policy that forgot something: it allows no Content-Type, so that no page can post JSON. */
@Path("newsletter")
@CrossOrigin("${storefront.origins:http://localhost:3000}")
public class NewsletterResource {

  /**
   * Who wants the newsletter.
   *
   * @param email where to send it
   */
  public record Subscription(String email) {}

  /** Subscribes somebody; nothing is sent, this being a demo. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public void subscribe(Subscription subscription) {
    if (subscription.email() == null || !subscription.email().contains("@")) {
      throw new BadRequestException("no address: " + subscription.email());
    }
  }
}
