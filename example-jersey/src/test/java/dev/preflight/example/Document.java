package dev.preflight.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document with blocks of code in it.
 *
 * @param name its path from the root of the project
 */
record Document(String name, List<Block> blocks) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(.*?)\\n(.*?)^ *```$\\n?");
  private static final Path ROOT = Path.of("..");

  /**
   * A block.
   *
   * @param answered the text of the answer that follows at once, or an empty one
   */
  record Block(String language, String text, String answered) {
    /** The commands in it, each on one line. */
    List<String> commands() {
      return text.replace("\\\n", " ").lines().toList();
    }
  }

  static Document read(String name) {
    try {
      String text = Files.readString(ROOT.resolve(name));
      List<Block> blocks = BLOCK.matcher(text).results().map(block -> block(block, text)).toList();
      return new Document(name, blocks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Block block(MatchResult block, String text) {
    Matcher next = BLOCK.matcher(text).region(block.end(), text.length());
    boolean answered = next.lookingAt() && next.group(1).equals("http");
    return new Block(block.group(1), block.group(2), answered ? next.group(2) : "");
  }

  /** The documents of the folder {@code docs}. */
  static List<Document> guides() {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
      return files
          .map(file -> "docs/" + file.getFileName())
          .filter(name -> name.endsWith(".md"))
          .sorted()
          .map(Document::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The blocks of a language. */
  List<Block> blocks(String language) {
    return blocks.stream().filter(block -> block.language().equals(language)).toList();
  }

  /** The first block of a language that contains a text. */
  String block(String language, String text) {
    return blocks(language).stream()
        .map(Block::text)
        .filter(block -> block.contains(text))
        .findFirst()
        .orElseThrow();
  }

  /** Every command. */
  List<String> commands() {
    return blocks("shell").stream().flatMap(block -> block.commands().stream()).toList();
  }

  /** The first command that contains a text. */
  String command(String part) {
    return commands().stream().filter(command -> command.contains(part)).findFirst().orElseThrow();
  }
}
