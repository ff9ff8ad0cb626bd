package dev.preflight.processor.regex;

/** Finds the end of an escape sequence that represents one character. */
final class EscapeParser {
  private final String regex;

  EscapeParser(String regex) {
    this.regex = regex;
  }

  /** Returns the index behind the escape sequence whose backslash is at an index. */
  int end(int start) throws UnsupportedRegexException {
    char kind = regex.charAt(start + 1);
    if ((kind >= '1' && kind <= '9') || kind == 'k') {
      throw new UnsupportedRegexException("a back reference", start);
    }
    return switch (kind) {
      case 'b', 'B', 'G' -> throw new UnsupportedRegexException("the boundary \\" + kind, start);
      case '0' -> endOfOctal(start + 2);
      case 'x' -> isAt(start + 2, '{') ? closingBrace(start) : start + 4;
      case 'u' -> start + 6;
      case 'c' -> start + 3;
      case 'N' -> closingBrace(start);
      case 'p', 'P' -> isAt(start + 2, '{') ? closingBrace(start) : start + 3;
      default -> start + 1 + Character.charCount(regex.codePointAt(start + 1));
    };
  }

  // The forms are \0n, \0nn and, up to \0377, \0mnn.
  private int endOfOctal(int start) {
    int longest = regex.charAt(start) <= '3' ? 3 : 2;
    int end = start;
    while (end < regex.length() && end - start < longest && isOctal(regex.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private boolean isAt(int index, char c) {
    return index < regex.length() && regex.charAt(index) == c;
  }

  private int closingBrace(int start) {
    return regex.indexOf('}', start) + 1;
  }
}
