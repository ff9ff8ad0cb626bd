package dev.preflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

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

  /** Returns one test for each folder of sources. */
  static Stream<DynamicTest> forEachFolder(String parent, ThrowingConsumer<Path> check)
      throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.list(Compilations.RESOURCES.resolve(parent))) {
      folders = files.sorted().toList();
    }
    assertThat(folders).hasSizeGreaterThan(4);
    return DynamicTest.stream(folders.iterator(), folder -> folder.getFileName().toString(), check);
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
