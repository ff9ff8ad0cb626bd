package dev.preflight.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the project's documents and the code blocks in them. */
final class Documents {
  static final Path README = Path.of("../README.md");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(.*?)\\n(.*?)^ *```$\\n?");
  private static final Path ROOT = Path.of("..");

  /**
   * A code block.
   *
   * @param language the text behind the opening fence
   */
  record Block(String language, String text) {}

  private Documents() {}

  /** Returns every document, by its path from the root. */
  static List<String> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".md") && !file.matches("(.*/)?(target|src|\\.\\w+)/.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path path(String document) {
    return ROOT.resolve(document);
  }

  /** Returns the blocks of a document, in order. */
  static List<Block> blocks(Path document) {
    return BLOCK
        .matcher(Compilations.read(document))
        .results()
        .map(block -> new Block(block.group(1), block.group(2)))
        .toList();
  }

  /** Returns the blocks of a language, in order. */
  static List<String> blocks(Path document, String language) {
    return blocks(document).stream()
        .filter(block -> block.language().equals(language))
        .map(Block::text)
        .toList();
  }

  /** Returns the text of a document without its blocks. */
  static String prose(Path document) {
    return BLOCK.matcher(Compilations.read(document)).replaceAll("");
  }
}
