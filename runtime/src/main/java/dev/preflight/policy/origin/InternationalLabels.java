package dev.preflight.policy.origin;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * Finds domains with {@code xn--} labels that no URL parser accepts, so that no browser ever sends
 * them. Characters that are newer than this JDK count as accepted.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-domain-to-ascii">URL: domain to ASCII</a>
 * @see <a href="https://www.unicode.org/reports/tr46/#Validity_Criteria">UTS 46: validity
 *     criteria</a>
 */
final class InternationalLabels {
  private static final String PREFIX = "xn--";
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private InternationalLabels() {}

  /**
   * Returns whether browsers accept the labels of a domain.
   *
   * @param labels lower-case labels in ASCII
   */
  static boolean areAccepted(List<String> labels) {
    if (labels.stream().noneMatch(label -> label.startsWith(PREFIX))) {
      return true;
    }
    List<Optional<String>> decoded = labels.stream().map(InternationalLabels::decode).toList();
    if (decoded.stream().anyMatch(Optional::isEmpty)) {
      return false;
    }
    List<String> texts = decoded.stream().flatMap(Optional::stream).toList();
    return texts.stream().flatMapToInt(String::codePoints).noneMatch(BidiRule::concerns)
        || texts.stream().allMatch(BidiRule::holds);
  }

  private static Optional<String> decode(String label) {
    return label.startsWith(PREFIX)
        ? Punycode.decode(label.substring(PREFIX.length())).filter(InternationalLabels::isValid)
        : Optional.of(label);
  }

  private static boolean isValid(String text) {
    return text.codePoints().anyMatch(c -> c >= 0x80)
        && !text.startsWith(PREFIX)
        && Normalizer.isNormalized(text, Normalizer.Form.NFC)
        && !isMark(text.codePointAt(0))
        && text.codePoints().allMatch(InternationalLabels::isValid)
        && hasNoStrayJoiner(text);
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  // URL parsers never produce characters that are mapped, ignored or disallowed.
  private static boolean isValid(int c) {
    if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED -> !isNoncharacter(c);
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> isCherokee(c) || isFolded(c);
    };
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
  }

  // Cherokee is the only script that case folding maps to capital letters.
  private static boolean isCherokee(int c) {
    return c >= 0x13a0 && c <= 0x13f5;
  }

  private static boolean isFolded(int c) {
    String text = Character.toString(c);
    return Character.toLowerCase(c) == c
        && Normalizer.normalize(text, Normalizer.Form.NFKC).equals(text);
  }

  // A joiner must follow a letter of certain scripts. The JDK does not know which, so this only
  // rejects a joiner after an ASCII character or at the start.
  private static boolean hasNoStrayJoiner(String text) {
    int before = 0;
    for (int c : text.codePoints().toArray()) {
      if ((c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) && before < 0x80) {
        return false;
      }
      before = c;
    }
    return true;
  }
}
