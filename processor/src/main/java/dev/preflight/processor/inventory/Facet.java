package dev.preflight.processor.inventory;

import dev.preflight.policy.DeclaredPolicy;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An attribute of a policy, as reports and the lock file show it. All of them use these constants,
 * so that a new attribute has to be added only here.
 *
 * <p>In the sentences, {@code {is}} and {@code {s}} are replaced according to the number of
 * endpoints, and {@code %s} by the values.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions are pure
public enum Facet {
  ORIGINS(
      "origins",
      Form.ORIGINS,
      DeclaredPolicy::origins,
      "{is} now open to %s",
      "{is} no longer open to %s"),
  ORIGIN_REGEXES(
      "originRegexes",
      Form.ORIGINS,
      DeclaredPolicy::originRegexes,
      "{is} now open to origins that match %s",
      "{is} no longer open to origins that match %s"),
  ALLOWED_HEADERS(
      "allowedHeaders",
      Form.HEADERS,
      DeclaredPolicy::allowedHeaders,
      "now accept{s} %s",
      "no longer accept{s} %s"),
  EXPOSED_HEADERS(
      "exposedHeaders",
      Form.HEADERS,
      DeclaredPolicy::exposedHeaders,
      "now expose{s} %s",
      "no longer expose{s} %s"),
  ALLOW_CREDENTIALS(
      "allowCredentials",
      Form.FLAG,
      policy -> List.of(String.valueOf(policy.allowCredentials())),
      "now allow{s} credentials",
      "no longer allow{s} credentials"),
  MAX_AGE(
      "maxAge",
      Form.NUMBER,
      policy -> List.of(String.valueOf(policy.maxAge())),
      "now let{s} browsers cache preflight responses for longer: maxAge is %s and was %s",
      "now let{s} browsers cache preflight responses for less time: maxAge is %s and was %s"),
  ENFORCE(
      "enforce",
      Form.RESTRICTION,
      policy -> List.of(String.valueOf(policy.enforce())),
      "no longer refuse{s} actual requests from other origins",
      "now refuse{s} actual requests from other origins"),
  TOLERATE(
      "tolerate",
      Form.WORDS,
      policy -> policy.tolerated().stream().map(Enum::name).sorted().toList(),
      "now tolerate{s} %s",
      "no longer tolerate{s} %s");

  /** The form in which the values of an attribute are written and compared. */
  public enum Form {
    /** Origins or origin patterns. Reports add whether they are open with credentials. */
    ORIGINS,
    /** Header names, which are compared without regard to case. */
    HEADERS,
    /** Other words. */
    WORDS,
    /** Either {@code true} or {@code false}; {@code true} opens more. */
    FLAG,
    /** Either {@code true} or {@code false}; {@code false} opens more. */
    RESTRICTION,
    /** A whole number; a greater one opens more. */
    NUMBER;

    /** Returns whether the attribute is a list, which may also be empty. */
    public boolean isList() {
      return this != FLAG && this != RESTRICTION && this != NUMBER;
    }
  }

  private static final DeclaredPolicy DEFAULTS = DeclaredPolicy.of().build();

  private final String member;
  private final Form form;
  private final Function<DeclaredPolicy, List<String>> values;
  private final String wider;
  private final String narrower;

  Facet(
      String member,
      Form form,
      Function<DeclaredPolicy, List<String>> values,
      String wider,
      String narrower) {
    this.member = member;
    this.form = form;
    this.values = values;
    this.wider = wider;
    this.narrower = narrower;
  }

  /** Returns the attribute's name in the annotation. */
  public String member() {
    return member;
  }

  /** Returns the form in which its values are written and compared. */
  public Form form() {
    return form;
  }

  /** Returns the values of a policy, in the order in which they are written. */
  public List<String> valuesOf(DeclaredPolicy policy) {
    return values.apply(policy);
  }

  /** Returns the values of a policy that does not set the attribute. */
  public List<String> defaults() {
    return valuesOf(DEFAULTS);
  }

  /** Returns the values of every attribute of a policy. */
  public static Map<Facet, List<String>> allOf(DeclaredPolicy policy) {
    Map<Facet, List<String>> all = new EnumMap<>(Facet.class);
    for (Facet facet : values()) {
      all.put(facet, facet.valuesOf(policy));
    }
    return all;
  }

  /** Returns the sentence about an endpoint that opens, or closes, by values of this attribute. */
  public String sentence(boolean opens) {
    return opens ? wider : narrower;
  }

  /**
   * Returns the values as part of a sentence, for example {@code the header X-A and the header
   * X-B}.
   */
  public String phrase(Collection<String> these) {
    List<String> nouns = these.stream().map(this::noun).toList();
    int last = nouns.size() - 1;
    return last < 1
        ? String.join("", nouns)
        : String.join(", ", nouns.subList(0, last)) + " and " + nouns.get(last);
  }

  private String noun(String value) {
    boolean header = form == Form.HEADERS;
    if (value.equals("*")) {
      return header ? "every header" : "every origin";
    }
    return header ? "the header " + value : value;
  }
}
