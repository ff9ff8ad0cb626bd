package dev.preflight;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The CORS policy of a resource: which web origins may call it from a browser, and how.
 *
 * <pre>{@code
 * @Path("/orders")
 * @CrossOrigin(
 *     origins = {"https://shop.example.com", "https://*.partners.example.com"},
 *     allowCredentials = true,
 *     allowedHeaders = {"Content-Type", "X-CSRF-Token"},
 *     exposedHeaders = "X-Request-ID",
 *     tolerate = Risk.SUBDOMAINS_WITH_CREDENTIALS)
 * public class OrdersResource { … }
 * }</pre>
 *
 * <h2>Where it stands</h2>
 *
 * On a resource class (or the interface or superclass that carries the Jakarta REST annotations), a
 * resource method, a sub-resource locator, the {@code Application} subclass (the default for every
 * resource of that application), or an annotation type (a named policy to reuse: write
 * {@code @StorefrontPolicy} in place of {@code @CrossOrigin}).
 *
 * <p>Below a locator the policies of the class that it returns hold and, where that has none, the
 * policy of the locator. A locator that returns {@code Object}, an interface or a raw {@code Class}
 * does not say where it leads: only a policy on the locator itself holds for what is below.
 *
 * <p><b>The nearest policy wins whole.</b> Nothing is merged: a method's policy replaces that of
 * its class, and no attribute of the class's policy leaks into it. A class and its own methods are
 * looked at before superclasses and interfaces, and the application last; where a method is
 * inherited with one policy into a class with another, that is an error. Without a policy, a
 * request from another origin still runs, unless it needs a preflight, and the browser hides the
 * response from the page. {@link SameOrigin} makes an exception from a policy that is declared
 * further away.
 *
 * <h2>What is permitted, what is not</h2>
 *
 * <table class="striped">
 *   <caption>Values, side by side</caption>
 *   <thead>
 *     <tr><th scope="col">attribute</th><th scope="col">permitted</th><th scope="col">a compile error</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><th scope="row">{@code origins}, exact</th>
 *       <td>{@code https://shop.example.com}<br>{@code https://shop.example.com:8443}<br>
 *           {@code http://localhost:3000}<br>{@code http://127.0.0.1:3000}<br>{@code http://[::1]:3000}<br>
 *           {@code https://xn--bcher-kva.example}</td>
 *       <td>{@code shop.example.com} (no scheme)<br>{@code https://shop.example.com/} (a path)<br>
 *           {@code https://Shop.example.com} (upper case)<br>{@code https://shop.example.com:443} (default port)<br>
 *           {@code https://me@shop.example.com} (user information)<br>{@code https://bücher.example} (not ASCII)<br>
 *           {@code null}</td></tr>
 *     <tr><th scope="row">{@code origins}, subdomains</th>
 *       <td>{@code https://*.example.com} (one or more labels in place of {@code *};
 *           not {@code https://example.com} itself)</td>
 *       <td>{@code *.example.com}<br>{@code https://*example.com}<br>{@code https://app.*.com}<br>
 *           {@code https://*}<br>{@code http*://example.com}</td></tr>
 *     <tr><th scope="row">{@code origins}, any port</th>
 *       <td>{@code http://localhost:*} (the default port too)</td>
 *       <td>{@code http://localhost:30*}</td></tr>
 *     <tr><th scope="row">{@code origins}, any</th>
 *       <td>{@code *} without {@code allowCredentials}</td>
 *       <td>{@code *} with {@code allowCredentials}<br>{@code *} beside other origins</td></tr>
 *     <tr><th scope="row">{@code origins}, configured</th>
 *       <td><code>$&#123;storefront.origins&#125;</code><br>
 *           <code>$&#123;storefront.origins:https://shop.example.com&#125;</code></td>
 *       <td><code>https://$&#123;host&#125;</code> (not the whole element)</td></tr>
 *     <tr><th scope="row">{@code originRegexes}</th>
 *       <td>{@code https://([a-z]+\.)?example\.com}</td>
 *       <td>{@code example\.com} (matches no origin)<br>
 *           {@code https://.*example\.com} (lets {@code https://aexample.com} in)<br>
 *           {@code (?!x)} (look-around), {@code \1} (back reference)</td></tr>
 *     <tr><th scope="row">{@code allowedHeaders}</th>
 *       <td>{@code Content-Type}, {@code Authorization}, {@code X-CSRF-Token}<br>
 *           {@code *} without {@code allowCredentials}; list {@code Authorization} beside it if it is needed</td>
 *       <td>{@code X-CSRF-Token:} (not a header name)<br>{@code Cookie}, {@code Host}, {@code Sec-Fetch-Mode} (a page
 *           cannot set them)<br>{@code *} with {@code allowCredentials}</td></tr>
 *     <tr><th scope="row">{@code exposedHeaders}</th>
 *       <td>{@code X-Request-ID}, {@code Location}<br>{@code *} without {@code allowCredentials}</td>
 *       <td>{@code Set-Cookie} (browsers never expose it)<br>{@code *} with {@code allowCredentials}</td></tr>
 *     <tr><th scope="row">{@code maxAge}</th>
 *       <td>{@code -1} or {@code 0} (not cached) to {@code 86400} (a day)</td>
 *       <td>{@code -2}, {@code 86401}</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>There is no attribute for methods: which methods a path has, the compiler knows.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS protocol</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CrossOrigin {

  /**
   * The same as {@link #origins()}, for {@code @CrossOrigin("https://shop.example.com")}. Use one
   * of the two.
   *
   * @return origin patterns
   */
  String[] value() default {};

  /**
   * The origins whose pages may call the resource: exact origins, {@code https://*.example.com},
   * {@code http://localhost:*}, or {@code *} alone. There is no default; a policy without origins
   * is an error.
   *
   * <p>An element <code>$&#123;storefront.origins&#125;</code> or <code>
   * $&#123;storefront.origins:https://default.example.com&#125;</code> stands for a list in the
   * configuration, with commas, of the same patterns. It is looked up when the application starts:
   * in the properties of Jakarta REST's {@code Configuration}, in MicroProfile Config if that is
   * there, in system properties and in environment variables ({@code STOREFRONT_ORIGINS}). It is
   * held to the same rules, and may end in a comma; an application with a bad value does not start.
   *
   * @return origin patterns
   * @see <a href="https://fetch.spec.whatwg.org/#origin-header">Fetch: Origin header</a>
   */
  String[] origins() default {};

  /**
   * Regular expressions, each matched against the <em>whole</em> origin, in the regular subset of
   * {@link java.util.regex.Pattern}'s syntax. They are turned into automata by the compiler; prefer
   * {@link #origins()} wherever that can say it.
   *
   * @return regular expressions, for example {@code "https://shop-[a-z]+\\.example\\.com"}
   */
  String[] originRegexes() default {};

  /**
   * The request headers that a page may send besides the safelisted ones, or {@code *}. {@code
   * Content-Type} has to be listed for JSON bodies.
   *
   * @return header names, in any case
   * @see <a href="https://fetch.spec.whatwg.org/#http-access-control-allow-headers">Fetch:
   *     Access-Control-Allow-Headers</a>
   */
  String[] allowedHeaders() default {};

  /**
   * The response headers that a page may read besides the safelisted ones, or {@code *}.
   *
   * @return header names, in any case
   * @see <a href="https://fetch.spec.whatwg.org/#http-access-control-expose-headers">Fetch:
   *     Access-Control-Expose-Headers</a>
   */
  String[] exposedHeaders() default {};

  /**
   * Whether pages of the allowed origins may send the user's credentials (cookies, HTTP
   * authentication, client certificates) and read the answer.
   *
   * @return {@code true} to trust the origins with the user's credentials
   * @see <a href="https://fetch.spec.whatwg.org/#http-access-control-allow-credentials">Fetch:
   *     Access-Control-Allow-Credentials</a>
   */
  boolean allowCredentials() default false;

  /**
   * How long a browser may reuse the answer to a preflight, in seconds: -1 or 0 for not at all, at
   * most 86400. Browsers cap it: Chromium at 7200, Firefox at 86400, WebKit at 600.
   *
   * @return seconds
   * @see <a href="https://fetch.spec.whatwg.org/#http-access-control-max-age">Fetch:
   *     Access-Control-Max-Age</a>
   */
  int maxAge() default 1800;

  /**
   * Whether an actual request from an origin that the policy does not allow is refused with 403
   * before the resource method runs. Without it such a request runs, as any server's does, and the
   * browser keeps the answer from the page.
   *
   * <p>Browsers send {@code Origin} with a site's own requests too, other than GET and HEAD: list
   * the site's own origin. This is no protection against cross-site request forgery: a request
   * without an {@code Origin}, or from a sibling domain that the policy allows, passes.
   *
   * @return {@code true} to refuse
   */
  boolean enforce() default false;

  /**
   * Dangers that are accepted on purpose. This is the only way to switch a rule off, and it shows
   * in code review.
   *
   * @return the risks to accept in this policy
   */
  Risk[] tolerate() default {};
}
