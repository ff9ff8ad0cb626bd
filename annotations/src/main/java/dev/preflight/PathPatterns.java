package dev.preflight;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names paths outside Jakarta REST, such as static files, servlets, {@code /openapi} or a WebSocket
 * endpoint. The policy of the annotated class applies to them. The servlet filter of {@code
 * preflight-servlet} answers their preflights and writes the headers of their responses.
 *
 * <pre>{@code
 * @PathPatterns({"/openapi", "/assets/*"})
 * @CrossOrigin("https://docs.example.com")
 * class PublicFiles {}
 * }</pre>
 *
 * <p>If several patterns match a path, the one with the most literal characters applies, and of
 * equal ones the one without {@code *}.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/servlet/6.0/jakarta-servlet-spec-6.0#specification-of-mappings">Jakarta
 *     Servlet 12.2: specification of mappings</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PathPatterns {
  /**
   * The patterns, below the context path and decoded: {@code /openapi} matches one path, with or
   * without a slash at its end, {@code /assets/*} matches {@code /assets} and everything below it,
   * {@code /*} matches every path.
   */
  String[] value();

  /**
   * The HTTP methods that preflights are answered for. {@code HEAD} comes with {@code GET}. With
   * {@code enforce} in the policy, requests with any method are checked.
   */
  String[] methods() default {"GET"};
}
