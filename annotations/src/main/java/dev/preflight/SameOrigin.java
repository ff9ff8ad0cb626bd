package dev.preflight;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opts a resource class or method out of a policy that is declared further out. Preflights from
 * other origins are refused, and pages of other origins cannot read the responses.
 *
 * <pre>{@code
 * @Path("/orders")
 * @CrossOrigin("https://shop.example.com")
 * public class OrdersResource {
 *   @GET
 *   public List<Order> list() { … } // open to https://shop.example.com
 *
 *   @DELETE
 *   @SameOrigin
 *   public void clear() { … } // not open to any other origin
 * }
 * }</pre>
 *
 * <p>This does not protect against cross-site request forgery: browsers still send simple requests
 * (GET, HEAD and form-like POST) across origins and only hide the response from the page.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS protocol</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SameOrigin {}
