package dev.preflight.example.api;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The stock of a product. Any page may read it; only the shop's own page may set it. */
@Path("stock/{product: [12]}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@CrossOrigin("*")
public class StockResource {
  private static final ConcurrentMap<Integer, Integer> STOCK = new ConcurrentHashMap<>();

  /** Returns the number of items in stock. */
  @GET
  public int get(@PathParam("product") int product) {
    return STOCK.getOrDefault(product, 0);
  }

  /** Sets the number of items in stock. */
  @PUT
  @CrossOrigin(
      origins = "${storefront.origins:http://localhost:3000}",
      allowedHeaders = "Content-Type")
  public int set(@PathParam("product") int product, int count) {
    STOCK.put(product, count);
    return count;
  }
}
