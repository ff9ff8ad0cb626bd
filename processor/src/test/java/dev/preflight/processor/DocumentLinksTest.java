package dev.preflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that links in documents have a target. */
class DocumentLinksTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  static List<String> documents() {
    return Documents.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(String document) {
    Path from = Documents.path(document);
    List<String> broken =
        LINK.matcher(Documents.prose(from))
            .results()
            .map(link -> link.group(1))
            .filter(link -> !link.matches("https?://.*"))
            .filter(link -> !resolves(from, link))
            .toList();
    assertThat(broken).isEmpty();
  }

  private static boolean resolves(Path from, String link) {
    int hash = (link + "#").indexOf('#');
    Path target = hash == 0 ? from : from.resolveSibling(link.substring(0, hash));
    return Files.exists(target)
        && (hash >= link.length() || anchors(target).contains(link.substring(hash + 1)));
  }

  // GitHub's form: lower case, no punctuation, hyphens for spaces.
  private static List<String> anchors(Path document) {
    return HEADING
        .matcher(Documents.prose(document))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .toList();
  }
}
