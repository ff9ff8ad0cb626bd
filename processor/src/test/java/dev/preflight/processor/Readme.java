package dev.preflight.processor;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The code blocks of the project's documents. */
final class Readme {
  private Readme() {}

  /** The blocks of a language in README, in their order. */
  static List<String> blocks(String language) {
    return blocks(Path.of("../README.md"), language);
  }

  /** The blocks of a language, in their order. */
  static List<String> blocks(Path document, String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Compilations.read(document))
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }
}
