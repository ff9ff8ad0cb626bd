package dev.preflight.processor;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The code blocks of the project's README. */
final class Readme {
  private static final String TEXT = Compilations.read(Path.of("../README.md"));

  private Readme() {}

  /** The blocks of a language, in their order. */
  static List<String> blocks(String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(TEXT)
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }
}
