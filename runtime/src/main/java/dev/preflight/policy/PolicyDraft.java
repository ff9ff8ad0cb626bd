package dev.preflight.policy;

import dev.preflight.Risk;
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
public record PolicyDraft(
    RawPolicy raw,
    List<Indexed<OriginPattern>> origins,
    List<Indexed<String>> originRegexes,
    List<Indexed<HeaderName>> allowedHeaders,
    List<Indexed<HeaderName>> exposedHeaders) {

  /** Creates a draft with copies of the lists. */
  public PolicyDraft {
    origins = List.copyOf(origins);
    originRegexes = List.copyOf(originRegexes);
    allowedHeaders = List.copyOf(allowedHeaders);
    exposedHeaders = List.copyOf(exposedHeaders);
  }

  /** Returns the patterns, with each configured one replaced by its defaults. */
  List<Indexed<OriginPattern>> patterns() {
    return origins.stream()
        .flatMap(
            origin ->
                origin.value() instanceof OriginPattern.Configured configured
                    ? configured.defaults().stream()
                        .map(
                            pattern ->
                                new Indexed<>(
                                    origin.attribute(), origin.index(), origin.written(), pattern))
                    : Stream.of(origin))
        .toList();
  }

  /** Returns the patterns that name hosts, including the defaults of configured ones. */
  public List<Indexed<OriginPattern.Hosts>> hosts() {
    return hosts(patterns());
  }

  /** Returns the patterns that name hosts, without those that the configuration may replace. */
  public List<Indexed<OriginPattern.Hosts>> literalHosts() {
    return hosts(origins);
  }

  /** Returns whether a website other than the user's own machine is listed. Apps do not count. */
  public boolean hasPublicOrigin() {
    return hosts().stream()
        .map(Indexed::value)
        .anyMatch(origin -> origin.isWeb() && !origin.isLoopback());
  }

  private static List<Indexed<OriginPattern.Hosts>> hosts(List<Indexed<OriginPattern>> patterns) {
    return patterns.stream()
        .flatMap(
            origin ->
                origin.value() instanceof OriginPattern.Hosts hosts
                    ? Stream.of(
                        new Indexed<>(origin.attribute(), origin.index(), origin.written(), hosts))
                    : Stream.of())
        .toList();
  }

  /** Returns whether the risk is accepted by name. */
  public boolean tolerates(Risk risk) {
    return raw.tolerated().contains(risk);
  }

  CorsPolicy toPolicy() {
    return new CorsPolicy(
        origins.stream().map(Indexed::value).toList(),
        originRegexes.stream().map(Indexed::value).toList(),
        toList(allowedHeaders),
        toList(exposedHeaders),
        raw.allowCredentials(),
        raw.maxAge(),
        raw.enforce(),
        raw.tolerated());
  }

  private static HeaderList toList(List<Indexed<HeaderName>> headers) {
    List<HeaderName> names = headers.stream().map(Indexed::value).toList();
    HeaderName any = new HeaderName("*");
    return new HeaderList(
        names.contains(any), names.stream().filter(name -> !name.equals(any)).toList());
  }
}
