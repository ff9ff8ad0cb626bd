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
 * <h2>Where to declare it</h2>
 *
 * The annotation may be declared on:
 *
 * <ul>
 *   <li>a resource class, or the interface or superclass that carries its Jakarta REST annotations;
 *   <li>a resource method;
 *   <li>a sub-resource locator;
 *   <li>the {@code Application} subclass, as the default for every resource of that application;
 *   <li>an annotation type, to define a reusable policy: write {@code @StorefrontPolicy} in place
 *       of {@code @CrossOrigin}.
 * </ul>
 *
 * <p>Below a locator, the policies of the class that it returns apply. If that class has none, the
 * policy of the locator applies. If a locator returns {@code Object}, an interface or a raw {@code
 * Class}, its target is unknown at compile time: only a policy on the locator itself applies to
 * paths below it.
 *
 * <p><b>The nearest policy wins whole.</b> Policies are never merged: a method's policy replaces
 * its class's policy, including every attribute that it does not set. The lookup order is the class
 * and its own methods, then superclasses and interfaces, then the application. If a method is
 * inherited with one policy into a class with another, that is an error. Without a policy, a
 * request from another origin still runs, unless it needs a preflight, and the browser hides the
 * response from the page. {@link SameOrigin} opts out of a policy that is declared further out.
 *
 * <h2>Allowed and rejected values</h2>
 *
 * <table class="striped">
 *   <caption>Allowed and rejected values of each attribute</caption>
 *   <thead>
 *     <tr><th scope="col">attribute</th><th scope="col">allowed</th><th scope="col">compile error</th></tr>
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
 *       <td>{@code *} with {@code allowCredentials}<br>{@code *} with other origins</td></tr>
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
 *           {@code *} without {@code allowCredentials}; list {@code Authorization} as well if pages send it</td>
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
 * <p>There is no attribute for methods, because the compiler knows which methods a path has.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS protocol</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CrossOrigin {
  /** The default of {@link #maxAge}: half an hour, in seconds. */
  int DEFAULT_MAX_AGE = 1800;

  /**
   * An alias for {@link #origins()} that allows the short form
   * {@code @CrossOrigin("https://shop.example.com")}. Set only one of the two.
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
   * $&#123;storefront.origins:https://default.example.com&#125;</code> is replaced by a
   * comma-separated list of the same patterns from the configuration. The list may end in a comma.
   * It is read when the application starts, from the properties of Jakarta REST's {@code
   * Configuration}, from MicroProfile Config if it is present, from system properties and from
   * environment variables ({@code STOREFRONT_ORIGINS}). The same rules apply to configured values:
   * an application with an invalid one does not start.
   *
   * @return origin patterns
   * @see <a href="https://fetch.spec.whatwg.org/#origin-header">Fetch: Origin header</a>
   */
  String[] origins() default {};

  /**
   * Regular expressions, each matched against the <em>whole</em> origin, in the regular subset of
   * {@link java.util.regex.Pattern}'s syntax. The compiler turns them into automata. Prefer {@link
   * #origins()} if it can express the same.
   *
   * @return regular expressions, for example {@code "https://shop-[a-z]+\\.example\\.com"}
   */
  String[] originRegexes() default {};

  /**
   * The request headers that a page may send in addition to the safelisted ones, or {@code *}. List
   * {@code Content-Type} to allow JSON bodies.
   *
   * @return header names, in any case
   * @see <a href="https://fetch.spec.whatwg.org/#http-access-control-allow-headers">Fetch:
   *     Access-Control-Allow-Headers</a>
   */
  String[] allowedHeaders() default {};

  /**
   * The response headers that a page may read in addition to the safelisted ones, or {@code *}.
   *
   * @return header names, in any case
   * @see <a href="https://fetch.spec.whatwg.org/#http-access-control-expose-headers">Fetch:
   *     Access-Control-Expose-Headers</a>
   */
  String[] exposedHeaders() default {};

  /**
   * Allows pages of the allowed origins to send the user's credentials (cookies, HTTP
   * authentication, client certificates) and to read the response.
   *
   * @return {@code true} to trust the origins with the user's credentials
   * @see <a href="https://fetch.spec.whatwg.org/#http-access-control-allow-credentials">Fetch:
   *     Access-Control-Allow-Credentials</a>
   */
  boolean allowCredentials() default false;

  /**
   * How long a browser may cache the response to a preflight, in seconds. -1 and 0 disable caching;
   * the maximum is 86400. Browsers cap the value: Chromium at 7200, Firefox at 86400, WebKit at
   * 600.
   *
   * @return seconds
   * @see <a href="https://fetch.spec.whatwg.org/#http-access-control-max-age">Fetch:
   *     Access-Control-Max-Age</a>
   */
  int maxAge() default DEFAULT_MAX_AGE;

  /**
   * Refuses actual requests from origins that the policy does not allow, with status 403 and before
   * the resource method runs. By default such a request still runs; the browser only hides the
   * response from the page.
   *
   * <p>Browsers also send {@code Origin} with same-origin requests other than GET and HEAD. Those
   * that are marked {@code Sec-Fetch-Site: same-origin} pass; browsers omit the mark on plain http,
   * so list the site's own origin if it is served that way. This does not protect against
   * cross-site request forgery: a request without an {@code Origin}, or from a sibling domain that
   * the policy allows, passes.
   *
   * @return {@code true} to refuse
   */
  boolean enforce() default false;

  /**
   * The risks that this policy accepts on purpose. This is the only way to switch a rule off, and
   * it is visible in code review.
   *
   * @return the risks to accept in this policy
   */
  Risk[] tolerate() default {};
}
