package dev.preflight.benchmarks.scenario;

import java.util.Set;
import java.util.function.Predicate;

/** The test of an origin as somebody writes it by hand who takes care. */
public final class OriginChecks {
  private static final int MAX_LENGTH = 300;
  private static final String SCHEME = "https://";
  private static final String DOMAIN = "." + Policy.DOMAIN;

  private OriginChecks() {}

  /** The test for a policy. */
  public static Predicate<String> of(Policy policy) {
    return switch (policy) {
      case ONE -> policy.allowedOrigin()::equals;
      case HUNDRED, TEN_THOUSAND -> ofMany(Set.copyOf(policy.origins()));
      case SUBDOMAINS -> OriginChecks::isSubdomain;
      case REGEX -> OriginChecks::isShopOrDesk;
    };
  }

  private static Predicate<String> ofMany(Set<String> origins) {
    return origin -> origin.length() <= MAX_LENGTH && origins.contains(origin);
  }

  private static boolean isSubdomain(String origin) {
    if (origin.length() > MAX_LENGTH || !origin.startsWith(SCHEME) || !origin.endsWith(DOMAIN)) {
      return false;
    }
    boolean inLabel = false;
    for (int i = SCHEME.length(); i < origin.length() - DOMAIN.length(); i++) {
      char c = origin.charAt(i);
      if (c == '.' ? !inLabel : !isInLabel(c)) {
        return false;
      }
      inLabel = c != '.';
    }
    return inLabel;
  }

  private static boolean isInLabel(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static boolean isShopOrDesk(String origin) {
    int digits = SCHEME.length() + "shop".length();
    int end = origin.length() - DOMAIN.length();
    if (origin.length() > MAX_LENGTH
        || end < digits
        || !(origin.startsWith("https://shop") || origin.startsWith("https://desk"))
        || !origin.endsWith(DOMAIN)) {
      return false;
    }
    for (int i = digits; i < end; i++) {
      if (origin.charAt(i) < '0' || origin.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
