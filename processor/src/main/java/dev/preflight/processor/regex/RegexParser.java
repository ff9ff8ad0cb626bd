package dev.preflight.processor.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parses the regular subset of {@link Pattern}'s syntax. The expression is known to compile, so the
 * only possible error is a construct that is not regular.
 */
final class RegexParser {
  private static final int MAX_DEPTH = 50;

  private final String regex;
  private final EscapeParser escapes;
  private final CharacterSets sets;
  private int flags = 0;
  private int position = 0;
  private int depth = 0;

  private RegexParser(String regex, CharacterSets sets) {
    this.regex = regex;
    this.sets = sets;
    this.escapes = new EscapeParser(regex);
  }

  static Node parse(String regex, CharacterSets sets) throws UnsupportedRegexException {
    Node node = new RegexParser(regex, sets).parseChoice();
    PossessiveCheck.check(node, regex);
    return node;
  }

  private Node parseChoice() throws UnsupportedRegexException {
    List<Node.Branch> branches = new ArrayList<>();
    branches.add(parseBranch());
    while (at('|')) {
      position++;
      branches.add(parseBranch());
    }
    return branches.size() == 1 ? branches.get(0).node() : new Node.Choice(branches);
  }

  private Node.Branch parseBranch() throws UnsupportedRegexException {
    int start = position;
    return new Node.Branch(parseSequence(), start, position);
  }

  private Node parseSequence() throws UnsupportedRegexException {
    List<Node> parts = new ArrayList<>();
    skipComments();
    while (position < regex.length() && !at('|') && !at(')')) {
      Node part = parseQuantifiers(parseAtom());
      parts.add(part);
      skipComments();
    }
    return new Node.Sequence(parts);
  }

  private Node parseAtom() throws UnsupportedRegexException {
    char c = regex.charAt(position);
    return switch (c) {
      case '(' -> parseGroup();
      case '[' -> chars(CharacterSets.endOfClass(regex, position, flags));
      case '.' -> chars(position + 1);
      case '^', '$' -> {
        position++;
        yield new Node.Anchor(c == '^');
      }
      case '\\' -> parseEscape();
      default -> literal(Character.toString(regex.codePointAt(position)));
    };
  }

  private Node parseEscape() throws UnsupportedRegexException {
    char kind = regex.charAt(position + 1);
    if (kind == 'Q') {
      int end = regex.indexOf("\\E", position);
      String quoted = regex.substring(position + 2, end < 0 ? regex.length() : end);
      position = end < 0 ? regex.length() : end + 2;
      return quotedSequence(quoted);
    }
    if (kind == 'A' || kind == 'z' || kind == 'Z') {
      position += 2;
      return new Node.Anchor(kind == 'A');
    }
    return chars(escapes.end(position));
  }

  // A quantifier behind \E applies to the last character.
  private Node quotedSequence(String quoted) throws UnsupportedRegexException {
    List<Node> parts = new ArrayList<>();
    quoted
        .codePoints()
        .forEach(
            c -> parts.add(new Node.Chars(sets.of(Pattern.quote(Character.toString(c)), flags))));
    if (!parts.isEmpty()) {
      parts.add(parseQuantifiers(parts.remove(parts.size() - 1)));
    }
    return new Node.Sequence(parts);
  }

  private Node literal(String character) {
    position += character.length();
    return new Node.Chars(sets.of(Pattern.quote(character), flags & ~Pattern.COMMENTS));
  }

  private Node chars(int end) {
    String piece = regex.substring(position, end);
    position = end;
    return new Node.Chars(sets.of(piece, flags));
  }

  private Node parseGroup() throws UnsupportedRegexException {
    int start = position;
    int outerFlags = flags;
    boolean atomic = false;
    if (++depth > MAX_DEPTH) {
      throw new UnsupportedRegexException("groups nested more than 50 levels deep", start);
    }
    position++;
    skipComments();
    if (at('?')) {
      position++;
      if (regex.startsWith(">", position)) {
        atomic = true;
        position++;
      } else if (regex.startsWith("<", position) && isNamed(position + 1)) {
        position = regex.indexOf('>', position) + 1;
      } else if (isOneOf("=!<")) {
        throw new UnsupportedRegexException("a look-around", start);
      } else if (parseFlags()) {
        depth--;
        return new Node.Sequence(List.of()); // (?i): applies up to the end of the enclosing group
      }
    }
    Node content = parseChoice();
    position++; // the closing parenthesis
    depth--;
    flags = outerFlags;
    if (atomic && !PossessiveCheck.isFixed(content)) {
      throw new UnsupportedRegexException("an atomic group", start);
    }
    return content;
  }

  private boolean isNamed(int index) {
    return Character.isLetter(regex.charAt(index));
  }

  /**
   * Reads {@code i-s:} or {@code i-s)}. Returns whether it was the latter, which is not a group.
   */
  private boolean parseFlags() {
    boolean on = true;
    while (true) {
      char c = regex.charAt(position++);
      if (c == ')' || c == ':') {
        return c == ')';
      }
      if (c == '-') {
        on = false;
      } else {
        flags = on ? flags | flag(c) : flags & ~flag(c);
      }
    }
  }

  private static int flag(char c) {
    return switch (c) {
      case 'i' -> Pattern.CASE_INSENSITIVE;
      case 'd' -> Pattern.UNIX_LINES;
      case 'm' -> Pattern.MULTILINE;
      case 's' -> Pattern.DOTALL;
      case 'u' -> Pattern.UNICODE_CASE;
      case 'x' -> Pattern.COMMENTS;
      case 'U' -> Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;
      default -> 0;
    };
  }

  private Node parseQuantifiers(Node atom) throws UnsupportedRegexException {
    skipComments();
    int start = position;
    Quantifier quantifier = Quantifier.at(regex, start);
    if (quantifier == null) {
      return atom;
    }
    position = quantifier.end();
    skipComments();
    if (Quantifier.at(regex, position) != null) {
      throw new UnsupportedRegexException("a quantifier after a quantifier", start);
    }
    return new Node.Repeat(atom, quantifier.min(), quantifier.max(), quantifier.possessive());
  }

  private void skipComments() {
    while ((flags & Pattern.COMMENTS) != 0 && position < regex.length()) {
      if (at('#')) {
        int end = regex.indexOf('\n', position);
        position = end < 0 ? regex.length() : end + 1;
      } else if (isOneOf(" \t\n\u000b\f\r")) {
        position++;
      } else {
        return;
      }
    }
  }

  private boolean isOneOf(String characters) {
    return position < regex.length() && characters.indexOf(regex.charAt(position)) >= 0;
  }

  private boolean at(char c) {
    return position < regex.length() && regex.charAt(position) == c;
  }
}
