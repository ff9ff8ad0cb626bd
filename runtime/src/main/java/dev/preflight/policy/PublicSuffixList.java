package dev.preflight.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Public Suffix List, private suffixes such as {@code github.io} included, as Apache HttpClient
 * ships it.
 *
 * @see <a href="https://github.com/publicsuffix/list/wiki/Format">Public Suffix List: format</a>
 */
public final class PublicSuffixList implements PublicSuffixes {
  // Since 5.5, and before.
  private static final List<String> RESOURCES =
      List.of("org/publicsuffix/list/effective_tld_names.dat", "mozilla/public-suffix-list.txt");

  private final ClassLoader loader;
  private final String resource;
  private @Nullable Names names;

  private PublicSuffixList(ClassLoader loader, String resource) {
    this.loader = loader;
    this.resource = resource;
  }

  /** The list on the class path of a loader, if there is one; it is read when it is first asked. */
  public static Optional<PublicSuffixes> find(ClassLoader loader) {
    return RESOURCES.stream()
        .filter(resource -> loader.getResource(resource) != null)
        .findFirst()
        .map(resource -> new PublicSuffixList(loader, resource));
  }

  @Override
  public boolean isListed(String name) {
    return names().isListed(name);
  }

  @Override
  public boolean hasListedBelow(String name) {
    return names().parents.contains(name);
  }

  private synchronized Names names() {
    if (names == null) {
      names = read();
    }
    return names;
  }

  private Names read() {
    Names read = new Names();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is gone");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(read::add);
      return read;
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
