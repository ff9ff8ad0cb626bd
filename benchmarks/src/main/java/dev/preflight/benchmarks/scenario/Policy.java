package dev.preflight.benchmarks.scenario;

import java.util.List;
import java.util.stream.IntStream;

/** A policy: which origins are allowed. All else is the same in all of them. */
public enum Policy {
  /** One origin. */
  ONE(1),

  /** A hundred origins. */
  HUNDRED(100),

  /** Ten thousand origins. */
  TEN_THOUSAND(10_000),

  /** Every subdomain of a domain. */
  SUBDOMAINS(0),

  /** A regular expression. */
  REGEX(0);

  /** The domain whose subdomains are allowed by a pattern. */
  public static final String DOMAIN = "example.com";

  /** The subdomains as a pattern. */
  public static final String SUBDOMAIN_PATTERN = "https://*.example.com";

  /** The regular expression. */
  public static final String REGEX_PATTERN = "https://(shop|desk)[0-9]*\\.example\\.com";

  /** The methods of the one path that there is. */
  public static final List<String> METHODS = List.of("GET", "PUT");

  /** The value of Access-Control-Allow-Methods. */
  public static final String ALLOW_METHODS = "GET, PUT";

  /** The request headers that are allowed. */
  public static final List<String> ALLOWED_HEADERS =
      List.of("Content-Type", "X-CSRF-Token", "X-Requested-With");

  /** The value of Access-Control-Allow-Headers. */
  public static final String ALLOW_HEADERS = String.join(", ", ALLOWED_HEADERS);

  /** The response header that is exposed. */
  public static final String EXPOSED_HEADER = "X-Request-ID";

  /** How long browsers may remember the answer to a preflight. */
  public static final int MAX_AGE = 1800;

  private final int count;

  Policy(int count) {
    this.count = count;
  }

  /** The origins one by one; none where a pattern says them. */
  public List<String> origins() {
    return IntStream.range(0, count).mapToObj(Policy::origin).toList();
  }

  /** The origins for those that know no patterns. */
  public List<String> listedOrigins() {
    return isPattern() ? ONE.origins() : origins();
  }

  // The names are about as long as each other.
  private static String origin(int index) {
    return index == 0 ? "https://shop.example.com" : "https://shop-%d.example.com".formatted(index);
  }

  /** Whether a pattern says the origins. */
  public boolean isPattern() {
    return count == 0;
  }

  /** The path that it stands on. */
  public String path() {
    return switch (this) {
      case SUBDOMAINS -> "/subdomains";
      case REGEX -> "/regex";
      default -> "/orders";
    };
  }

  /** An origin that is allowed: the last one of a list. */
  public String allowedOrigin() {
    return switch (this) {
      case SUBDOMAINS -> "https://shop.eu.example.com";
      case REGEX -> "https://shop42.example.com";
      default -> origin(count - 1);
    };
  }
}
