package dev.preflight;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opts a resource class or method out of the policy that stands further away: pages of other
 * origins can neither preflight it nor read its responses.
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
 * <p>It is no protection against cross-site request forgery: a browser still sends simple requests
 * (GET, HEAD, and form-like POST) across origins, it only keeps the answer from the page.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS protocol</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SameOrigin {}
