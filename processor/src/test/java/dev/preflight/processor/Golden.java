package dev.preflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file of expected text; {@code -Dgolden.rewrite=true} rewrites it instead. */
final class Golden {
  private static final Path EXPECTED = Compilations.RESOURCES.resolve("expected");

  private Golden() {}

  static void assertMatches(String name, String actual) {
    Path file = EXPECTED.resolve(name);
    if (Boolean.getBoolean("golden.rewrite")) {
      write(file, actual);
    }
    assertThat(file).exists();
    assertThat(actual).isEqualTo(Compilations.read(file));
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
