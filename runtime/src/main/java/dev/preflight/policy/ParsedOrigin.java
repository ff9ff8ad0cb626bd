package dev.preflight.policy;

import java.util.List;

/** What became of a string that should be an origin pattern. */
sealed interface ParsedOrigin {

  /** It is one. */
  record Valid(OriginPattern pattern) implements ParsedOrigin {}

  /** It is {@code null}, in some spelling. */
  record Null() implements ParsedOrigin {}

  /**
   * It has a wildcard where none can be.
   *
   * @param finding what is wrong with it
   * @param consequence what follows from it
   * @param cure what to write instead
   */
  record Wildcard(String finding, String consequence, String cure) implements ParsedOrigin {}

  /**
   * It is not what a browser would send.
   *
   * @param faults everything that is wrong with it
   * @param corrections what was probably meant: nothing, one pattern, or several
   */
  record Malformed(List<OriginFault> faults, List<String> corrections) implements ParsedOrigin {

    Malformed(OriginFault fault) {
      this(List.of(fault), List.of());
    }

    /** The faults as the rest of a sentence. */
    String finding() {
      List<String> phrases = faults.stream().distinct().map(OriginFault::phrase).toList();
      int last = phrases.size() - 1;
      return last == 0
          ? phrases.get(0)
          : String.join(", ", phrases.subList(0, last)) + " and " + phrases.get(last);
    }
  }
}
