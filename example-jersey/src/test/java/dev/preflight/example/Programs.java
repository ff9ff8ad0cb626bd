package dev.preflight.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Programs of the system that tests run beside Java. */
final class Programs {
  // Where it is set, a test that cannot run is a failure.
  private static final String REQUIRED = "PREFLIGHT_ALL_TESTS_REQUIRED";

  private static final Set<String> MISSED = ConcurrentHashMap.newKeySet();

  private Programs() {}

  /** A program; where it is not installed, the test is skipped and one line says so. */
  static File need(String name, String debianPackage) {
    Optional<File> program =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .map(folder -> new File(folder, name))
            .filter(File::canExecute)
            .findFirst();
    String message = "skipped: install %s (Debian package %s)".formatted(name, debianPackage);
    assertThat(program.isPresent() || System.getenv(REQUIRED) == null).as(message).isTrue();
    // Surefire shows the reason of a skipped test in its XML report only.
    if (program.isEmpty() && MISSED.add(name)) {
      System.err.println("Tests are " + message);
    }
    assumeTrue(program.isPresent(), message);
    return program.orElseThrow();
  }
}
