package dev.preflight.policy.origin;

import java.util.Set;

/**
 * The Bidi rule, which applies to every label of a domain if any label contains right-to-left
 * characters.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5893#section-2">RFC 5893: the Bidi rule</a>
 */
final class BidiRule {
  private static final byte L = Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  private static final byte R = Character.DIRECTIONALITY_RIGHT_TO_LEFT;
  private static final byte AL = Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  private static final byte AN = Character.DIRECTIONALITY_ARABIC_NUMBER;
  private static final byte EN = Character.DIRECTIONALITY_EUROPEAN_NUMBER;
  private static final byte NSM = Character.DIRECTIONALITY_NONSPACING_MARK;
  private static final byte UNKNOWN = Character.DIRECTIONALITY_UNDEFINED;
  private static final Set<Byte> NEUTRAL =
      Set.of(
          EN,
          NSM,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_OTHER_NEUTRALS,
          Character.DIRECTIONALITY_BOUNDARY_NEUTRAL);

  private BidiRule() {}

  /** Returns whether a character makes the rule apply to its domain. */
  static boolean concerns(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == R || direction == AL || direction == AN;
  }

  /**
   * Returns whether a label satisfies the rule. A label with a character that this JDK does not
   * know counts as satisfying it.
   */
  static boolean holds(String label) {
    int[] directions = label.codePoints().map(Character::getDirectionality).toArray();
    boolean numbers = false;
    boolean arabicNumbers = false;
    int first = directions[0];
    int last = first;
    for (int direction : directions) {
      if (direction == UNKNOWN) {
        return true;
      }
      boolean fits =
          first == L ? direction == L : direction == R || direction == AL || direction == AN;
      if (!fits && !NEUTRAL.contains((byte) direction)) {
        return false;
      }
      numbers |= direction == EN;
      arabicNumbers |= direction == AN;
      last = direction == NSM ? last : direction;
    }
    return first == L
        ? last == L || last == EN
        : (first == R || first == AL)
            && (last == R || last == AL || last == EN || last == AN)
            && !(numbers && arabicNumbers);
  }
}
