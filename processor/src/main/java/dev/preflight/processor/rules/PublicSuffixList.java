package dev.preflight.processor.rules;

import dev.preflight.policy.PublicSuffixes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Public Suffix List, private suffixes such as {@code github.io} included, as Apache HttpClient
 * ships it. Guava has it too, but cannot say what is listed below a name.
 *
 * @see <a href="https://github.com/publicsuffix/list/wiki/Format">Public Suffix List: format</a>
 */
public final class PublicSuffixList implements PublicSuffixes {
  private static final String RESOURCE = "/org/publicsuffix/list/effective_tld_names.dat";

  private @Nullable Names names;

  /** The list; it is read when it is first asked. */
  public PublicSuffixList() {}

  @Override
  public boolean isListed(String name) {
    return names().isListed(name);
  }

  @Override
  public boolean hasListedBelow(String name) {
    return names().parents.contains(name);
  }

  private Names names() {
    if (names == null) {
      names = read();
    }
    return names;
  }

  private static Names read() {
    Names names = new Names();
    try (InputStream in =
            Objects.requireNonNull(PublicSuffixList.class.getResourceAsStream(RESOURCE));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Names {
    private final Set<String> exact = new HashSet<>();
    private final Set<String> wildcards = new HashSet<>();
    private final Set<String> exceptions = new HashSet<>();
    private final Set<String> parents = new HashSet<>();

    private void add(String line) {
      String rule = line.strip();
      if (rule.isEmpty() || rule.startsWith("//")) {
        return;
      }
      if (rule.startsWith("!")) {
        exceptions.add(toAscii(rule.substring(1)));
        return;
      }
      if (rule.startsWith("*.")) {
        wildcards.add(toAscii(rule.substring(2)));
      } else {
        exact.add(toAscii(rule));
      }
      addParents(toAscii(rule.replace("*.", "any.")));
    }

    private void addParents(String name) {
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        parents.add(name.substring(dot + 1));
      }
    }

    private boolean isListed(String name) {
      return !exceptions.contains(name)
          && (exact.contains(name) || wildcards.contains(name.substring(name.indexOf('.') + 1)));
    }

    private static String toAscii(String name) {
      return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
    }
  }
}
