package dev.preflight.processor.regex;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The characters that a piece of an expression matches. {@link Pattern} itself decides on each
 * character, so that classes, flags and escapes have exactly the same meaning.
 */
final class CharacterSets {
  /** Origins consist of visible ASCII characters. */
  static final char FIRST = '!';

  static final char LAST = '~';

  private final Map<String, BitSet> known = new ConcurrentHashMap<>();

  /** Returns the characters that a piece such as {@code [^.]} or {@code \w} matches. */
  BitSet of(String piece, int flags) {
    return known.computeIfAbsent(flags + ":" + piece, key -> matched(piece, flags));
  }

  private static BitSet matched(String piece, int flags) {
    Pattern pattern = Pattern.compile(piece, flags);
    BitSet set = new BitSet();
    for (char c = FIRST; c <= LAST; c++) {
      set.set(c, pattern.matcher(String.valueOf(c)).matches());
    }
    return set;
  }

  /**
   * Returns the index behind the class that begins at an index: the end of the shortest piece that
   * compiles.
   */
  static int endOfClass(String regex, int start, int flags) {
    for (int end = regex.indexOf(']', start); end >= 0; end = regex.indexOf(']', end + 1)) {
      try {
        Pattern.compile(regex.substring(start, end + 1), flags);
        return end + 1;
      } catch (PatternSyntaxException e) {
        // The bracket was escaped, nested or the first character, so the class continues.
      }
    }
    throw new IllegalStateException("a class without end in a valid expression: " + regex);
  }
}
