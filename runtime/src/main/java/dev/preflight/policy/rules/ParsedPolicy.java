package dev.preflight.policy.rules;

import dev.preflight.Risk;
import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.ValidPolicy;
import dev.preflight.policy.header.HeaderList;
import dev.preflight.policy.header.HeaderName;
import dev.preflight.policy.origin.OriginPattern;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy after parsing and before the rules: all elements that could be parsed.
 *
 * @param raw the policy as written
 * @param origins the well-formed origin patterns
 * @param originRegexes the regular expressions that compile
 * @param allowedHeaders the well-formed header names, including {@code *}
 * @param exposedHeaders the well-formed header names, including {@code *}
 */
public record ParsedPolicy(
    DeclaredPolicy raw,
    List<Located<OriginPattern>> origins,
    List<Located<String>> originRegexes,
    List<Located<HeaderName>> allowedHeaders,
    List<Located<HeaderName>> exposedHeaders) {

  /** Creates a draft with copies of the lists. */
  public ParsedPolicy {
    origins = List.copyOf(origins);
    originRegexes = List.copyOf(originRegexes);
    allowedHeaders = List.copyOf(allowedHeaders);
    exposedHeaders = List.copyOf(exposedHeaders);
  }

  /** Returns the patterns, with each configured one replaced by its defaults. */
  List<Located<OriginPattern>> patterns() {
    return origins.stream()
        .flatMap(
            origin ->
                origin.value() instanceof OriginPattern.Configured configured
                    ? configured.defaults().stream()
                        .map(
                            pattern ->
                                new Located<>(
                                    origin.attribute(), origin.index(), origin.written(), pattern))
                    : Stream.of(origin))
        .toList();
  }

  /** Returns the patterns that name hosts, including the defaults of configured ones. */
  public List<Located<OriginPattern.Hosts>> hosts() {
    return hosts(patterns());
  }

  /** Returns the patterns that name hosts, without those that the configuration may replace. */
  public List<Located<OriginPattern.Hosts>> literalHosts() {
    return hosts(origins);
  }

  /** Returns whether a website other than the user's own machine is listed. Apps do not count. */
  public boolean hasPublicOrigin() {
    return hosts().stream()
        .map(Located::value)
        .anyMatch(origin -> origin.isWeb() && !origin.isLoopback());
  }

  private static List<Located<OriginPattern.Hosts>> hosts(List<Located<OriginPattern>> patterns) {
    return patterns.stream()
        .flatMap(
            origin ->
                origin.value() instanceof OriginPattern.Hosts hosts
                    ? Stream.of(
                        new Located<>(origin.attribute(), origin.index(), origin.written(), hosts))
                    : Stream.of())
        .toList();
  }

  /** Returns whether the risk is accepted by name. */
  public boolean tolerates(Risk risk) {
    return raw.tolerated().contains(risk);
  }

  ValidPolicy toPolicy() {
    return new ValidPolicy(
        origins.stream().map(Located::value).toList(),
        originRegexes.stream().map(Located::value).toList(),
        toList(allowedHeaders),
        toList(exposedHeaders),
        raw.allowCredentials(),
        raw.maxAge(),
        raw.enforce(),
        raw.tolerated());
  }

  private static HeaderList toList(List<Located<HeaderName>> headers) {
    List<HeaderName> names = headers.stream().map(Located::value).toList();
    HeaderName any = new HeaderName("*");
    return new HeaderList(
        names.contains(any), names.stream().filter(name -> !name.equals(any)).toList());
  }
}
