package dev.preflight.policy;

import dev.preflight.Risk;
import java.util.List;
import java.util.Set;
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
  private final @Nullable OriginTest origins;
  private final boolean allowCredentials;
  private final AllowedHeaders allowedHeaders;
  private final @Nullable String allowHeaders;
  private final List<String> exposedHeaders;
  private final @Nullable String exposeHeaders;
  private final String maxAge;
  private final boolean enforce;
  private final @Nullable RawPolicy written;

  private CompiledPolicy(Builder builder) {
    name = builder.name;
    key = builder.key;
    origins = builder.origins;
    allowCredentials = builder.allowCredentials;
    allowedHeaders = new AllowedHeaders(builder.allowedHeaders);
    allowHeaders = join(builder.allowedHeaders);
    exposedHeaders = builder.exposedHeaders;
    exposeHeaders = join(exposedHeaders);
    maxAge = Integer.toString(builder.maxAge);
    enforce = builder.enforce;
    written = builder.written();
  }

  private static @Nullable String join(List<String> names) {
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /**
   * Returns a builder of a policy that allows the origins that pass a test.
   *
   * @param name the name of the policy in logs, for example {@code OrdersResource}
   */
  public static Builder of(String name, OriginTest origins) {
    return new Builder(name, origins);
  }

  /**
   * Returns a builder of a policy that allows every origin, without credentials.
   *
   * @param name the name of the policy in logs, for example {@code OrdersResource}
   */
  public static Builder ofAnyOrigin(String name) {
    return new Builder(name, null);
  }

  /** Returns the name of the policy in logs. */
  public String name() {
    return name;
  }

  /** Returns whether both policies have the same content, wherever they are declared. */
  public boolean isSame(@Nullable CompiledPolicy other) {
    return other != null && key.equals(other.key);
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
    return this == SAME_ORIGIN;
  }

  /** Returns whether the resource may be called with credentials. */
  public boolean allowsCredentials() {
    return allowCredentials;
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
    return enforce;
  }

  /**
   * Returns the policy as written if some of its origins come from the configuration, or null
   * otherwise. A policy with configured origins allows only its compiled ones until {@link
   * #withOrigins} adds them.
   */
  public @Nullable RawPolicy written() {
    return written;
  }

  /**
   * Returns this policy with configured origins in addition to the compiled ones.
   *
   * @param configured a test of the configured origins, or null if every origin is allowed
   */
  public CompiledPolicy withOrigins(@Nullable OriginTest configured) {
    OriginTest compiled = origins;
    Builder builder =
        configured == null || compiled == null
            ? ofAnyOrigin(name)
            : of(name, origin -> compiled.allows(origin) || configured.allows(origin));
    builder.key = key;
    builder.allowCredentials = allowCredentials;
    builder.allowedHeaders = allowedHeaders.written();
    builder.exposedHeaders = exposedHeaders;
    builder.maxAge = Integer.parseInt(maxAge);
    builder.enforce = enforce;
    return builder.build();
  }

  @Override
  public String toString() {
    return name;
  }

  /** Collects the attributes of a policy that the rules have found valid. */
  public static final class Builder {
    private final String name;
    private final @Nullable OriginTest origins;
    private String key;
    private boolean allowCredentials;
    private List<String> allowedHeaders = List.of();
    private List<String> exposedHeaders = List.of();
    private int maxAge = 1800;
    private boolean enforce;
    private @Nullable List<String> writtenOrigins;
    private List<String> writtenRegexes = List.of();
    private Set<Risk> tolerated = Set.of();

    private Builder(String name, @Nullable OriginTest origins) {
      this.name = name;
      this.origins = origins;
      this.key = "policy " + name;
    }

    /**
     * Sets the key of the declared policy. Policies without a key are the same if they have the
     * same name.
     *
     * @param contentKey the result of {@link ContentKey#of(RawPolicy)}
     */
    public Builder key(String contentKey) {
      key = contentKey;
      return this;
    }

    /** Sets {@link dev.preflight.CrossOrigin#allowCredentials()}. */
    public Builder allowCredentials() {
      allowCredentials = true;
      return this;
    }

    /** Sets {@link dev.preflight.CrossOrigin#allowedHeaders()}. */
    public Builder allowedHeaders(String... names) {
      allowedHeaders = List.of(names);
      return this;
    }

    /** Sets {@link dev.preflight.CrossOrigin#exposedHeaders()}. */
    public Builder exposedHeaders(String... names) {
      exposedHeaders = List.of(names);
      return this;
    }

    /** Sets {@link dev.preflight.CrossOrigin#maxAge()}, in seconds. */
    public Builder maxAge(int seconds) {
      maxAge = seconds;
      return this;
    }

    /** Sets {@link dev.preflight.CrossOrigin#enforce()}. */
    public Builder enforce() {
      enforce = true;
      return this;
    }

    /**
     * Sets {@link dev.preflight.CrossOrigin#origins()} as written, for a policy with configured
     * origins.
     */
    public Builder origins(String... elements) {
      writtenOrigins = List.of(elements);
      return this;
    }

    /**
     * Sets {@link dev.preflight.CrossOrigin#originRegexes()}, for a policy with configured origins.
     */
    public Builder originRegexes(String... regexes) {
      writtenRegexes = List.of(regexes);
      return this;
    }

    /** Sets {@link dev.preflight.CrossOrigin#tolerate()}, for a policy with configured origins. */
    public Builder tolerate(Risk... risks) {
      tolerated = Set.of(risks);
      return this;
    }

    private @Nullable RawPolicy written() {
      return writtenOrigins == null
          ? null
          : RawPolicy.of(writtenOrigins)
              .originRegexes(writtenRegexes)
              .allowedHeaders(allowedHeaders)
              .exposedHeaders(exposedHeaders)
              .allowCredentials(allowCredentials)
              .maxAge(maxAge)
              .enforce(enforce)
              .tolerate(tolerated)
              .build();
    }

    /** Returns the policy. */
    public CompiledPolicy build() {
      if (origins == null && allowCredentials) {
        throw new IllegalStateException(name + " allows any origin with credentials");
      }
      return new CompiledPolicy(this);
    }
  }
}
