package dev.preflight.benchmarks.sources;

/**
 * The source of a resource class of the usual size: a list, and one method each to read, create,
 * replace and delete.
 */
final class OrdersSource {
  private static final String CLASS =
      """
      package dev.preflight.benchmarks.generated;

      import dev.preflight.*;
      import jakarta.ws.rs.*;
      import jakarta.ws.rs.core.*;
      import java.net.URI;
      import java.util.*;
      import java.util.concurrent.*;

      /** The orders of a shop. */
      @Path("/orders-%2$s")
      %3$s
      @Produces(MediaType.TEXT_PLAIN)
      public class %1$s {
        private final Map<String, String> orders = new ConcurrentHashMap<>();

        /** All orders, a line each. */
        @GET
        public String list(@QueryParam("first") @DefaultValue("0") int first) {
          List<String> ids = new ArrayList<>(orders.keySet());
          Collections.sort(ids);
          return String.join("\\n", ids.subList(Math.min(first, ids.size()), ids.size()));
        }

        /** An order. */
        @GET
        @Path("{id}")
        public String read(@PathParam("id") String id) {
          String order = orders.get(id);
          if (order == null) {
            throw new NotFoundException("There is no order " + id);
          }
          return order;
        }

        /** A new order. */
        @POST
        public Response create(String order, @Context UriInfo uriInfo) {
          String id = UUID.randomUUID().toString();
          orders.put(id, order);
          URI location = uriInfo.getAbsolutePathBuilder().path(id).build();
          return Response.created(location).header("X-Request-ID", id).build();
        }

        /** An order in place of another. */
        @PUT
        @Path("{id}")
        public Response replace(@PathParam("id") String id, String order) {
          String before = orders.replace(id, order);
          return Response.status(before == null ? 404 : 204).build();
        }

        /** Deletes an order. */
        %4$s
        @DELETE
        @Path("{id}")
        public void delete(@PathParam("id") String id) {
          orders.remove(id);
        }
      }
      """;

  private OrdersSource() {}

  /**
   * A class.
   *
   * @param policy the annotation of the class, or empty
   */
  static String of(String name, int number, String policy) {
    return CLASS.formatted(name, number, policy, policy.isEmpty() ? "" : "@SameOrigin");
  }
}
