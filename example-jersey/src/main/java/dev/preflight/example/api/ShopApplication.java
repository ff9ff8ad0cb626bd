package dev.preflight.example.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The shop's API. It does not mention Preflight: Jersey finds Preflight automatically. */
@ApplicationPath("/api")
public class ShopApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ProductsResource.class,
        OrdersResource.class,
        SessionResource.class,
        FaultsResource.class,
        NewsletterResource.class,
        StockResource.class,
        FeedResource.class);
  }
}
