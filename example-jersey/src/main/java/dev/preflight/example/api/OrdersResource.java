package dev.preflight.example.api;

import dev.preflight.CrossOrigin;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.util.Map;

/** The orders. Only the shop's own page may access them, with the user's cookies. */
@Path("orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@CrossOrigin(
    origins = "${storefront.origins:http://localhost:3000}",
    allowCredentials = true,
    allowedHeaders = {"Content-Type", "X-Trace-ID"},
    exposedHeaders = "X-Order-Number",
    maxAge = 60)
public class OrdersResource {
  private final Orders orders = Orders.SHOP;

  /** Returns every order by its number. */
  @GET
  public Map<Integer, Order> list() {
    return orders.all();
  }

  /** Places an order. The page can read one of the two headers of the response. */
  @POST
  public Response create(Order order) {
    int number = orders.add(order);
    return Response.created(URI.create("orders/" + number))
        .header("X-Order-Number", number)
        .header("X-Warehouse", "north")
        .entity(order)
        .build();
  }

  /** Replaces an order. */
  @PUT
  @Path("{number}")
  public Order replace(@PathParam("number") int number, Order order) {
    orders.put(number, order);
    return order;
  }

  /** Sends the number of orders as an event to an {@code EventSource}. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void events(@Context SseEventSink sink, @Context Sse sse) {
    try (sink) {
      sink.send(sse.newEvent("count", String.valueOf(orders.all().size())));
    }
  }

  /** Deletes all orders. No page of another origin may call this. */
  @DELETE
  @SameOrigin
  public void clear() {
    orders.clear();
  }
}
