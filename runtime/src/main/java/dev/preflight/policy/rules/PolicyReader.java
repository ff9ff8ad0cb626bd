package dev.preflight.policy.rules;

import dev.preflight.policy.Attribute;
import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.RuleId;
import dev.preflight.policy.header.HeaderName;
import dev.preflight.policy.origin.OriginParser;
import dev.preflight.policy.origin.OriginPattern;
import dev.preflight.policy.origin.ParsedOrigin;
import dev.preflight.policy.origin.Placeholder;
import dev.preflight.policy.text.CaretLine;
import dev.preflight.policy.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Parses the elements of a policy and reports those that are malformed. */
final class PolicyReader {
  private final Report report;

  PolicyReader(Report report) {
    this.report = report;
  }

  ParsedPolicy read(DeclaredPolicy raw) {
    return new ParsedPolicy(
        raw,
        readAll(Attribute.ORIGINS, raw.origins(), this::readOrigin),
        readAll(Attribute.ORIGIN_REGEXES, raw.originRegexes(), this::readRegex),
        readAll(Attribute.ALLOWED_HEADERS, raw.allowedHeaders(), this::readHeader),
        readAll(Attribute.EXPOSED_HEADERS, raw.exposedHeaders(), this::readHeader));
  }

  private static <T> List<Located<T>> readAll(
      Attribute attribute, List<String> elements, Function<Located<String>, Optional<T>> reader) {
    List<Located<T>> read = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Located<String> element = new Located<>(attribute, i, elements.get(i), elements.get(i));
      int index = i;
      reader
          .apply(element)
          .ifPresent(value -> read.add(new Located<>(attribute, index, element.written(), value)));
    }
    return read;
  }

  private Optional<OriginPattern> readOrigin(Located<String> element) {
    return Placeholder.isMeant(element.value())
        ? readPlaceholder(element)
        : readPattern(element.value(), report.at(element), "");
  }

  private Optional<OriginPattern> readPlaceholder(Located<String> element) {
    Optional<Placeholder> placeholder = Placeholder.parse(element.value());
    if (placeholder.isEmpty()) {
      report
          .at(element)
          .error(
              RuleId.ORIGIN_PLACEHOLDER,
              "contains a placeholder and other text",
              "Preflight checks each configured origin as a whole and cannot check a part of one.",
              "Write \"${key}\" or \"${key:https://default.example.com}\", and the whole origin in the"
                  + " configuration.");
      return Optional.empty();
    }
    String key = placeholder.get().key();
    String fallback = placeholder.get().fallback();
    List<OriginPattern> defaults = new ArrayList<>();
    for (String origin : fallback == null ? List.<String>of() : Placeholder.elements(fallback)) {
      String prefix = "has the default " + Printable.of(origin) + ", which ";
      readPattern(origin, report.at(element), prefix).ifPresent(defaults::add);
    }
    return Optional.of(new OriginPattern.Configured(key, defaults, element.written()));
  }

  private static Optional<OriginPattern> readPattern(
      String origin, Report.Entry entry, String prefix) {
    ParsedOrigin parsed = OriginParser.parse(origin);
    if (parsed instanceof ParsedOrigin.Valid valid) {
      return Optional.of(valid.pattern());
    }
    if (parsed instanceof ParsedOrigin.Null) {
      entry.error(
          RuleId.ORIGIN_NULL,
          prefix + "is the origin of sandboxed iframes and of data: and file: pages",
          "Any attacker can put a page in a sandboxed iframe, so allowing it allows everyone.",
          "Remove it. Serve local files from http://localhost during development.");
    } else if (parsed instanceof ParsedOrigin.Wildcard wildcard) {
      entry.error(
          RuleId.ORIGIN_WILDCARD,
          prefix + wildcard.finding(),
          wildcard.consequence(),
          wildcard.cure());
    } else if (parsed instanceof ParsedOrigin.Malformed malformed) {
      entry.error(
          RuleId.ORIGIN_MALFORMED,
          prefix + malformed.finding(),
          "Browsers send only scheme, host and port, in lower case, so this entry would"
              + " never match and every page would be refused.",
          OriginParser.didYouMean(malformed.corrections()));
    }
    return Optional.empty();
  }

  private Optional<String> readRegex(Located<String> element) {
    try {
      return Optional.of(Pattern.compile(element.value()).pattern());
    } catch (PatternSyntaxException e) {
      if (Placeholder.isMeant(element.value())) {
        placeholderElsewhere(element, RuleId.REGEX_SYNTAX);
        return Optional.empty();
      }
      int index = Math.max(0, Math.min(e.getIndex(), element.value().length()));
      report
          .at(element)
          .error(
              RuleId.REGEX_SYNTAX,
              "is not a regular expression: " + e.getDescription(),
              CaretLine.of(element.value(), index),
              "Fix it at the caret. In Java source, write a dot in a host name as \\\\.");
      return Optional.empty();
    } catch (StackOverflowError e) {
      report
          .at(element)
          .error(
              RuleId.REGEX_SYNTAX,
              "is nested too deeply to be parsed",
              "No origin needs such deep nesting.",
              "List the origins, or write a shorter expression.");
      return Optional.empty();
    }
  }

  private Optional<HeaderName> readHeader(Located<String> element) {
    if (HeaderName.isToken(element.value())) {
      return Optional.of(new HeaderName(element.value()));
    }
    if (Placeholder.isMeant(element.value())) {
      placeholderElsewhere(element, RuleId.HEADER_MALFORMED);
      return Optional.empty();
    }
    report
        .at(element)
        .error(
            RuleId.HEADER_MALFORMED,
            element.value().isEmpty() ? "is empty" : "is not a header name",
            "Browsers compare whole names, so this entry would never match.",
            HeaderRules.correction(element.value()));
    return Optional.empty();
  }

  private void placeholderElsewhere(Located<String> element, RuleId rule) {
    report
        .at(element)
        .error(
            rule,
            "contains a placeholder, which works only in origins",
            "Nothing replaces it here, so the entry would never match.",
            element.attribute() == Attribute.ORIGIN_REGEXES
                ? "Write out the expression, because the compiler checks it, or list origins in the"
                    + " configuration, with origins = \"${my.origins}\"."
                : "Write out the header names.");
  }
}
