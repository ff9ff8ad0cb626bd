package dev.preflight.edge.policies;

import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.compiled.OriginSet;
import dev.preflight.policy.header.HeaderList;
import dev.preflight.policy.header.HeaderName;
import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.processor.regex.RegularLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A policy with all its origins, including those from the configuration. Policies with the same
 * content are equal.
 *
 * @param anyOrigin whether every origin is allowed, as {@code *}
 * @param hosts the origin patterns
 * @param expressions regular expressions for whole origins, in the syntax that all engines share
 * @param allowedHeaders the request headers that pages may send, or {@code *}
 * @param exposedHeaders the response headers that pages may read, or {@code *}
 * @param credentials whether credentialed requests are allowed
 * @param maxAge how long browsers may cache the response to a preflight, in seconds
 * @param enforce whether actual requests of other origins are refused, too
 */
public record EdgePolicy(
    boolean anyOrigin,
    List<OriginPattern.Hosts> hosts,
    List<String> expressions,
    List<String> allowedHeaders,
    List<String> exposedHeaders,
    boolean credentials,
    int maxAge,
    boolean enforce) {

  /** The policy that allows no origin. */
  public static final EdgePolicy CLOSED =
      new EdgePolicy(false, List.of(), List.of(), List.of(), List.of(), false, 0, false);

  /** Copies the lists. */
  public EdgePolicy {
    hosts = List.copyOf(hosts);
    expressions = List.copyOf(expressions);
    allowedHeaders = List.copyOf(allowedHeaders);
    exposedHeaders = List.copyOf(exposedHeaders);
  }

  static EdgePolicy of(ValidPolicy policy) {
    return new EdgePolicy(
        policy.allowsAnyOrigin(),
        policy.hosts().stream().distinct().sorted(EdgePolicy::byText).toList(),
        policy.originRegexes().stream()
            .map(regex -> RegularLanguage.ofOrigins(regex).regex())
            .distinct()
            .sorted()
            .toList(),
        names(policy.allowedHeaders()),
        names(policy.exposedHeaders()),
        policy.allowCredentials(),
        policy.maxAge(),
        policy.enforce());
  }

  private static int byText(OriginPattern one, OriginPattern other) {
    return one.text().compareTo(other.text());
  }

  private static List<String> names(HeaderList headers) {
    return Stream.concat(
            headers.any() ? Stream.of("*") : Stream.of(),
            headers.names().stream().map(HeaderName::text))
        .toList();
  }

  /** Returns the policy with its header names in lower case and in alphabetical order. */
  EdgePolicy normalized() {
    return new EdgePolicy(
        anyOrigin,
        hosts,
        expressions,
        normal(allowedHeaders),
        normal(exposedHeaders),
        credentials,
        maxAge,
        enforce);
  }

  private static List<String> normal(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).sorted().toList();
  }

  /** Returns whether the policy opens nothing. */
  public boolean isClosed() {
    return equals(CLOSED);
  }

  /** Returns the origins that are written out, in alphabetical order. */
  public List<String> exactOrigins() {
    return hosts.stream()
        .filter(OriginPattern.Hosts::isExact)
        .map(OriginPattern.Hosts::text)
        .toList();
  }

  /**
   * Returns the expressions of all origins that are not written out. Each matches a whole origin.
   */
  public List<String> originExpressions() {
    List<String> all = new ArrayList<>();
    hosts.stream().filter(host -> !host.isExact()).map(OriginRegex::of).forEach(all::add);
    all.addAll(expressions);
    return all;
  }

  /** Returns an expression for each origin or pattern, without anchors. Not for {@code *}. */
  public List<String> originChoices() {
    return Stream.concat(
            exactOrigins().stream().map(RegularLanguage::quote), originExpressions().stream())
        .toList();
  }

  /** Returns whether pages of an origin may call the resource. */
  public boolean allows(String origin) {
    return anyOrigin
        || OriginSet.of(hosts).allows(origin)
        || expressions.stream().anyMatch(regex -> origin.matches(regex));
  }

  /**
   * Returns whether the headers that a preflight requests are allowed.
   *
   * @param requested header names, separated by commas
   */
  public boolean allowsHeaders(String requested) {
    return Stream.of(requested.toLowerCase(Locale.ROOT).split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .allMatch(this::allowsHeader);
  }

  private boolean allowsHeader(String name) {
    return allowedHeaders.stream().anyMatch(name::equalsIgnoreCase)
        || (allowedHeaders.contains("*") && !name.equals("authorization"));
  }

  /** Returns the value of {@code Access-Control-Allow-Headers}, or an empty string. */
  public String allowHeaders() {
    return String.join(", ", allowedHeaders);
  }

  /** Returns the value of {@code Access-Control-Expose-Headers}, or an empty string. */
  public String exposeHeaders() {
    return String.join(", ", exposedHeaders);
  }
}
