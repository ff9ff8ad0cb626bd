package dev.preflight.example.api;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The catalogue. It is public: any page may read it, without the user's cookies. */
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
@CrossOrigin("*")
public class ProductsResource {
  private static final List<Product> PRODUCTS =
      List.of(new Product(1, "Teapot", 2490), new Product(2, "Cup", 690));

  /** Returns every product. */
  @GET
  public List<Product> list() {
    return PRODUCTS;
  }

  /** Redirects the browser to the newest product. */
  @GET
  @Path("newest")
  public Response newest(@Context UriInfo uriInfo) {
    return Response.seeOther(uriInfo.getBaseUriBuilder().path("products/2").build()).build();
  }

  /** Returns one product, or a 404 that pages can read. */
  @GET
  @Path("{id: \\d+}")
  public Product find(@PathParam("id") int id) {
    return PRODUCTS.stream()
        .filter(product -> product.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("no product " + id));
  }
}
