package dev.preflight.edge.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.edge.check.Fixtures;
import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exported files. To write them again, run with {@code -Dgolden.rewrite=true}. */
class ExportedFilesTest {
  private static final Path EXPECTED = Path.of("src", "test", "resources", "expected");

  @ParameterizedTest
  @CsvSource({
    "nginx, orders, ALL",
    "nginx, orders, PREFLIGHTS",
    "httpd, orders, ALL",
    "haproxy, orders, ALL",
    "caddy, orders, ALL",
    "envoy, orders, ALL",
    "kong, orders, ALL",
    "traefik, orders, ALL",
    "traefik, orders, PREFLIGHTS",
    "kubernetes, defaults, ALL",
    "aws-http, any-origin, ALL",
    "aws-rest, defaults, PREFLIGHTS"
  })
  void filesAreAsExpected(String format, String report, Mode mode) throws IOException {
    EdgePolicies policies = Fixtures.policies(report, "/api");
    Map<String, String> files = Format.of(format).export(policies, mode);
    Path folder = EXPECTED.resolve(format + (mode == Mode.PREFLIGHTS ? "-preflights" : ""));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path expected = folder.resolve(file.getKey());
      if (Boolean.getBoolean("golden.rewrite")) {
        Files.createDirectories(folder);
        Files.writeString(expected, file.getValue());
      }
      assertThat(expected).hasContent(file.getValue());
    }
  }
}
