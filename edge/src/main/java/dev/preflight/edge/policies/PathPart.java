package dev.preflight.edge.policies;

import dev.preflight.processor.regex.RegularLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A part of a path template. */
sealed interface PathPart {

  /** Returns an expression for the part of an encoded path. */
  String regex(boolean escapes);

  /**
   * Returns a text that the expression matches.
   *
   * @param before the path in front of it
   */
  String example(String before);

  /** Returns the name of the parameter, or an empty string for a literal. */
  String name();

  /**
   * A text.
   *
   * @param text the text as in the template
   */
  record Literal(String text) implements PathPart {
    @Override
    public String regex(boolean escapes) {
      return PathEncoding.regex(text);
    }

    @Override
    public String example(String before) {
      return PathEncoding.encode(text);
    }

    @Override
    public String name() {
      return "";
    }
  }

  /** A parameter that matches one segment. */
  record Segment(String name) implements PathPart {
    @Override
    public String regex(boolean escapes) {
      return escapes ? "[^/]+" : "[^/%]+";
    }

    @Override
    public String example(String before) {
      return "1";
    }
  }

  /** A parameter with an expression. */
  record Custom(String name, Values values) implements PathPart {
    private static final String EXAMPLE_BELOW = "/preflight-check";

    @Override
    public String regex(boolean escapes) {
      return escapes ? values.regex() : values.regexWithoutEscapes();
    }

    @Override
    public String example(String before) {
      String below = before.endsWith("/") ? EXAMPLE_BELOW.substring(1) : EXAMPLE_BELOW;
      return values.language().contains(below)
          ? below
          : values.language().isEmpty() ? "" : values.language().example();
    }

    /** Returns a parameter that matches every value that an expression could mean. */
    PathPart widened() {
      return values.language().isDisjointFrom(Values.WITH_SLASH)
          ? new Segment(name)
          : new Custom(name, Values.of("[^?#]*"));
    }
  }

  /**
   * The values that an expression matches.
   *
   * @param language the values
   * @param regex an expression for the values
   * @param regexWithoutEscapes an expression for the values without percent-encoded characters
   */
  record Values(RegularLanguage language, String regex, String regexWithoutEscapes) {
    /** Every path. */
    static final RegularLanguage PATH = RegularLanguage.of("[^?#]*");

    private static final RegularLanguage WITH_SLASH = RegularLanguage.of(".*/.*");
    private static final RegularLanguage WITHOUT_ESCAPES = RegularLanguage.of("[^?#%]*");

    /** Matches no path, because no path contains this character. */
    private static final String NOTHING = "\\x01";

    // Many templates have the same expressions, and translating one takes a millisecond.
    private static final Map<String, Values> KNOWN = new ConcurrentHashMap<>();

    static Values of(String expression) {
      return KNOWN.computeIfAbsent(expression, key -> of(RegularLanguage.of(expression).and(PATH)));
    }

    private static Values of(RegularLanguage language) {
      return new Values(language, group(language), group(language.and(WITHOUT_ESCAPES)));
    }

    private static String group(RegularLanguage language) {
      return language.isEmpty() ? NOTHING : "(?:" + language.regex() + ")";
    }
  }

  /**
   * Returns the parts of a template.
   *
   * @throws IllegalArgumentException if a brace is missing, or an expression is not regular
   */
  static List<PathPart> parse(String template) {
    List<PathPart> parts = new ArrayList<>();
    int i = 0;
    while (i < template.length()) {
      if (template.charAt(i) == '{') {
        int end = closingBrace(template, i);
        parts.add(parameter(template.substring(i + 1, end)));
        i = end + 1;
      } else {
        int end = template.indexOf('{', i);
        end = end < 0 ? template.length() : end;
        parts.add(new Literal(template.substring(i, end)));
        i = end;
      }
    }
    return parts;
  }

  private static int closingBrace(String template, int open) {
    int depth = 0;
    for (int i = open; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("the path template has no closing brace: " + template);
  }

  private static PathPart parameter(String parameter) {
    int colon = parameter.indexOf(':');
    String name = (colon < 0 ? parameter : parameter.substring(0, colon)).strip();
    String expression = colon < 0 ? "" : parameter.substring(colon + 1).strip();
    return expression.isEmpty() || expression.equals("[^/]+")
        ? new Segment(name)
        : new Custom(name, Values.of(expression));
  }
}
