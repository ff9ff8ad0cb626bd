package dev.preflight.policy;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import java.util.List;
import java.util.Set;

/**
 * A policy as its author wrote it, not yet checked against any rule.
 *
 * <pre>{@code
 * DeclaredPolicy raw = DeclaredPolicy.of("https://shop.example.com").allowCredentials(true).build();
 * PolicyResult result = PolicyRules.standard().check(raw);
 * }</pre>
 *
 * @param origins origin patterns
 * @param originRegexes regular expressions for whole origins
 * @param allowedHeaders request header names or {@code *}
 * @param exposedHeaders response header names or {@code *}
 * @param allowCredentials whether credentialed requests are allowed
 * @param maxAge how long browsers may cache the response to a preflight, in seconds
 * @param enforce whether actual requests of other origins are refused, too
 * @param tolerated risks that are accepted by name
 */
public record DeclaredPolicy(
    List<String> origins,
    List<String> originRegexes,
    List<String> allowedHeaders,
    List<String> exposedHeaders,
    boolean allowCredentials,
    int maxAge,
    boolean enforce,
    Set<Risk> tolerated) {

  /** Creates a policy with copies of the collections. */
  public DeclaredPolicy {
    origins = List.copyOf(origins);
    originRegexes = List.copyOf(originRegexes);
    allowedHeaders = List.copyOf(allowedHeaders);
    exposedHeaders = List.copyOf(exposedHeaders);
    tolerated = Set.copyOf(tolerated);
  }

  /**
   * Returns a builder with these origins and the annotation's defaults for all other attributes.
   */
  public static Builder of(String... origins) {
    return new Builder(List.of(origins));
  }

  /**
   * Returns a builder with these origins and the annotation's defaults for all other attributes.
   */
  public static Builder of(List<String> origins) {
    return new Builder(origins);
  }

  /** Returns a builder with the attributes of this policy. */
  public Builder toBuilder() {
    return new Builder(origins)
        .originRegexes(originRegexes)
        .allowedHeaders(allowedHeaders)
        .exposedHeaders(exposedHeaders)
        .allowCredentials(allowCredentials)
        .maxAge(maxAge)
        .enforce(enforce)
        .tolerate(tolerated);
  }

  /**
   * Collects the attributes of a policy. Attributes that are not set have the annotation's default.
   */
  public static final class Builder {
    private List<String> origins;
    private List<String> originRegexes = List.of();
    private List<String> allowedHeaders = List.of();
    private List<String> exposedHeaders = List.of();
    private boolean allowCredentials = false;
    private int maxAge = CrossOrigin.DEFAULT_MAX_AGE;
    private boolean enforce = false;
    private Set<Risk> tolerated = Set.of();

    private Builder(List<String> origins) {
      this.origins = origins;
    }

    /** Sets {@link CrossOrigin#origins()}. */
    public Builder origins(List<String> elements) {
      origins = elements;
      return this;
    }

    /** Sets {@link CrossOrigin#originRegexes()}. */
    public Builder originRegexes(List<String> regexes) {
      originRegexes = regexes;
      return this;
    }

    /** Sets {@link CrossOrigin#allowedHeaders()}. */
    public Builder allowedHeaders(List<String> names) {
      allowedHeaders = names;
      return this;
    }

    /** Sets {@link CrossOrigin#exposedHeaders()}. */
    public Builder exposedHeaders(List<String> names) {
      exposedHeaders = names;
      return this;
    }

    /** Sets {@link CrossOrigin#allowCredentials()}. */
    public Builder allowCredentials(boolean allow) {
      allowCredentials = allow;
      return this;
    }

    /** Sets {@link CrossOrigin#maxAge()}, in seconds. */
    public Builder maxAge(int seconds) {
      maxAge = seconds;
      return this;
    }

    /** Sets {@link CrossOrigin#enforce()}. */
    public Builder enforce(boolean refuse) {
      enforce = refuse;
      return this;
    }

    /** Sets {@link CrossOrigin#tolerate()}. */
    public Builder tolerate(Set<Risk> risks) {
      tolerated = risks;
      return this;
    }

    /** Returns the policy. */
    public DeclaredPolicy build() {
      return new DeclaredPolicy(
          origins,
          originRegexes,
          allowedHeaders,
          exposedHeaders,
          allowCredentials,
          maxAge,
          enforce,
          tolerated);
    }
  }
}
