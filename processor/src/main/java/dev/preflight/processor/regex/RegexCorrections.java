package dev.preflight.processor.regex;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Suggests corrected expressions. Only those that are proved safe are suggested. */
final class RegexCorrections {
  private static final Pattern OPEN_PREFIX = Pattern.compile("(?<=://)\\.[*+](?=[a-z0-9])");

  private static final int MAX_LENGTH = 200;

  private final RegexAnalyzer analyzer;

  RegexCorrections(RegexAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** Returns an expression with the probable intent, if one is found. */
  Optional<String> correct(String regex) {
    if (regex.length() > MAX_LENGTH) {
      return Optional.empty(); // each candidate has to be proved, which takes time
    }
    String bare = withoutSlashes(regex);
    String dotted = escapeDots(regex);
    return List.of(
            dotted,
            closePrefix(regex),
            closePrefix(dotted),
            "https://" + bare,
            "https://" + escapeDots(bare))
        .stream()
        .filter(candidate -> !candidate.equals(regex) && isSafe(candidate))
        .findFirst();
  }

  private boolean isSafe(String candidate) {
    try {
      Pattern.compile(candidate);
    } catch (java.util.regex.PatternSyntaxException e) {
      return false;
    }
    return analyzer.analyze(candidate) instanceof RegexVerdict.Safe;
  }

  // Removes the slashes of the /example\.com/ syntax, which other languages use for expressions.
  private static String withoutSlashes(String regex) {
    String body = regex.startsWith("^") ? regex.substring(1) : regex;
    return body.length() > 2 && body.startsWith("/") && body.endsWith("/")
        ? body.substring(1, body.length() - 1)
        : body;
  }

  private static String closePrefix(String regex) {
    return OPEN_PREFIX.matcher(regex).replaceFirst("(.*\\\\.)?");
  }

  /** Escapes each dot that has no quantifier and is not in a character class. */
  private static String escapeDots(String regex) {
    StringBuilder escaped = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        escaped.append(c).append(regex.charAt(++i));
        continue;
      }
      inClass = c == '[' || (inClass && c != ']');
      boolean quantified = i + 1 < regex.length() && "*+?{".indexOf(regex.charAt(i + 1)) >= 0;
      escaped.append(c == '.' && !inClass && !quantified ? "\\." : c);
    }
    return escaped.toString();
  }
}
