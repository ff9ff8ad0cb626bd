package dev.preflight.policy.compiled;

import dev.preflight.policy.ContentKey;
import dev.preflight.policy.DeclaredPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A valid policy, ready to decide on requests: its header values are precomputed and its origin
 * test is compiled. Instances are immutable and shared by all requests.
 */
public final class CompiledPolicy {
  /** The policy of {@link dev.preflight.SameOrigin}: it allows no other origin. */
  public static final CompiledPolicy SAME_ORIGIN =
      of("@SameOrigin", origin -> false).key(ContentKey.SAME_ORIGIN).build();

  private final String name;
  private final String key;
  private final @Nullable OriginMatcher origins;
  private final DeclaredPolicy declared;
  private final boolean hasConfiguredOrigins;
  private final AllowedHeaders allowedHeaders;
  private final @Nullable String allowHeaders;
  private final @Nullable String exposeHeaders;
  private final String maxAge;

  CompiledPolicy(
      String name,
      String key,
      @Nullable OriginMatcher origins,
      DeclaredPolicy declared,
      boolean hasConfiguredOrigins) {
    if (origins == null && declared.allowCredentials()) {
      throw new IllegalStateException(name + " allows any origin with credentials");
    }
    this.name = name;
    this.key = key;
    this.origins = origins;
    this.declared = declared;
    this.hasConfiguredOrigins = hasConfiguredOrigins;
    allowedHeaders = new AllowedHeaders(declared.allowedHeaders());
    allowHeaders = join(declared.allowedHeaders());
    exposeHeaders = join(declared.exposedHeaders());
    maxAge = Integer.toString(declared.maxAge());
  }

  private static @Nullable String join(List<String> names) {
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /**
   * Returns a builder of a policy that allows the origins that pass a test.
   *
   * @param name the name of the policy in logs, for example {@code OrdersResource}
   */
  public static PolicyBuilder of(String name, OriginMatcher origins) {
    return new PolicyBuilder(name, origins);
  }

  /**
   * Returns a builder of a policy that allows every origin, without credentials.
   *
   * @param name the name of the policy in logs, for example {@code OrdersResource}
   */
  public static PolicyBuilder ofAnyOrigin(String name) {
    return new PolicyBuilder(name, null);
  }

  /** Returns the name of the policy in logs. */
  public String name() {
    return name;
  }

  /** Returns the {@linkplain ContentKey key} of the declared policy. */
  public String key() {
    return key;
  }

  /**
   * Returns whether {@code Access-Control-Allow-Origin} is the constant {@code *}, whatever the
   * request's origin.
   */
  public boolean allowsAnyOrigin() {
    return origins == null;
  }

  /** Returns whether pages of this origin may call the resource. */
  public boolean allows(String origin) {
    return origins == null || (origin.length() <= Origins.MAX_LENGTH && origins.allows(origin));
  }

  /** Returns whether this is the policy of {@link dev.preflight.SameOrigin}. */
  public boolean isClosed() {
    return key.equals(ContentKey.SAME_ORIGIN);
  }

  /** Returns whether the resource may be called with credentials. */
  public boolean allowsCredentials() {
    return declared.allowCredentials();
  }

  /**
   * Returns whether the headers that a preflight requests may be sent. A value that is longer than
   * all allowed names together, plus some white space, is refused unread.
   *
   * @param requested the value of {@code Access-Control-Request-Headers}, several lines joined by
   *     commas, or null if there is none
   * @see <a href="https://fetch.spec.whatwg.org/#http-access-control-request-headers">Fetch:
   *     Access-Control-Request-Headers</a>
   */
  public boolean allowsHeaders(@Nullable String requested) {
    return requested == null || allowedHeaders.cover(requested);
  }

  /**
   * Returns the first header that a preflight requests and that is not allowed, or null if there is
   * none or the value is too long to be read.
   *
   * @param requested the value of {@code Access-Control-Request-Headers}
   */
  public @Nullable String firstHeaderNotAllowed(String requested) {
    return allowedHeaders.isTooLong(requested) ? null : allowedHeaders.firstOther(requested);
  }

  /** Returns the value of {@code Access-Control-Allow-Headers}, or null if no header is allowed. */
  public @Nullable String allowHeaders() {
    return allowHeaders;
  }

  /**
   * Returns the value of {@code Access-Control-Expose-Headers}, or null if no header is exposed.
   */
  public @Nullable String exposeHeaders() {
    return exposeHeaders;
  }

  /** Returns the value of {@code Access-Control-Max-Age}, in seconds. */
  public String maxAge() {
    return maxAge;
  }

  /** Returns whether actual requests of origins that are not allowed are refused. */
  public boolean enforces() {
    return declared.enforce();
  }

  /** Returns whether some of its origins come from the configuration. */
  public boolean hasConfiguredOrigins() {
    return hasConfiguredOrigins;
  }

  /**
   * Returns the attributes as declared. The origins and expressions are there only if some {@link
   * #hasConfiguredOrigins origins come from the configuration}: until {@link #withOrigins} adds
   * those, the policy allows only its compiled ones.
   */
  public DeclaredPolicy declared() {
    return declared;
  }

  /**
   * Returns this policy with configured origins in addition to the compiled ones.
   *
   * @param configured a test of the configured origins, or null if every origin is allowed
   */
  public CompiledPolicy withOrigins(@Nullable OriginMatcher configured) {
    OriginMatcher compiled = origins;
    OriginMatcher both =
        configured == null || compiled == null
            ? null
            : origin -> compiled.allows(origin) || configured.allows(origin);
    return new CompiledPolicy(name, key, both, declared, false);
  }

  /** Returns whether both policies have the same content, wherever they are declared. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompiledPolicy policy && key.equals(policy.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
