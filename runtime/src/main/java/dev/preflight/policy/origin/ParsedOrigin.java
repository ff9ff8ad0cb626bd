package dev.preflight.policy.origin;

import java.util.List;

/** The result of parsing a string as an origin pattern. */
public sealed interface ParsedOrigin {

  /** The string is an origin pattern. */
  record Valid(OriginPattern pattern) implements ParsedOrigin {}

  /** The string is {@code null}, in any case. */
  record Null() implements ParsedOrigin {}

  /**
   * The string has a wildcard at a place where none is allowed.
   *
   * @param finding the mistake
   * @param consequence the consequence
   * @param cure the text to write instead
   */
  record Wildcard(String finding, String consequence, String cure) implements ParsedOrigin {}

  /**
   * The string is not in the form that browsers send.
   *
   * @param faults all faults
   * @param corrections the probable intent: nothing, one pattern, or several
   */
  record Malformed(List<OriginFault> faults, List<String> corrections) implements ParsedOrigin {

    Malformed(OriginFault fault) {
      this(List.of(fault), List.of());
    }

    /** Returns the faults as the rest of a sentence. */
    public String finding() {
      List<String> phrases = faults.stream().distinct().map(OriginFault::phrase).toList();
      int last = phrases.size() - 1;
      return last == 0
          ? phrases.get(0)
          : String.join(", ", phrases.subList(0, last)) + " and " + phrases.get(last);
    }
  }
}
