package dev.preflight.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which anybody can register a domain, such as {@code com}, {@code co.uk} and
 * {@code github.io}. The list is read when a policy first needs it, and again if memory ran short.
 *
 * <p>Names are lower-case labels joined by dots, in punycode.
 *
 * @see <a href="https://github.com/publicsuffix/list/wiki/Format">Public Suffix List: format</a>
 */
public final class PublicSuffixes {
  private static final String RESOURCE = "public-suffixes.txt";

  // RFC 6761, and ICANN's resolution on .internal. Not .local and .alt: any device on the network
  // may call itself so.
  private static final Set<String> RESERVED =
      Set.of("example", "internal", "invalid", "localhost", "test");

  private static SoftReference<@Nullable PublicSuffixes> loaded = new SoftReference<>(null);

  private final Set<String> exact = new HashSet<>();
  private final Set<String> wildcards = new HashSet<>();
  private final Set<String> exceptions = new HashSet<>();
  private final Set<String> parents = new HashSet<>();
  private final Set<String> platforms = new HashSet<>();

  private PublicSuffixes() {}

  /** Whether the list has a name, which has at least one label. */
  public static boolean isListed(String name) {
    PublicSuffixes list = list();
    return !list.exceptions.contains(name)
        && (list.exact.contains(name)
            || list.wildcards.contains(name.substring(name.indexOf('.') + 1)));
  }

  /**
   * Whether a name is listed for a company that gives subdomains to its customers, such as {@code
   * vercel.app}, and not for a registry.
   */
  public static boolean isPlatform(String name) {
    PublicSuffixes list = list();
    return isListed(name)
        && (list.platforms.contains(name)
            || list.platforms.contains("*." + name.substring(name.indexOf('.') + 1)));
  }

  /**
   * Whether a stranger could own a domain directly below a name: it is listed, or it is a top-level
   * domain that the list does not know, except those that are never given to anybody.
   */
  public static boolean isPublic(String name) {
    return isListed(name) || (!name.contains(".") && !RESERVED.contains(name));
  }

  /**
   * Whether everything below a name belongs to the owner of the name. It does not where the name is
   * public or other public suffixes are below it, as {@code s3.amazonaws.com} is below {@code
   * amazonaws.com}.
   */
  public static boolean isOwnedThroughout(String name) {
    return !isPublic(name) && !list().parents.contains(name);
  }

  private static synchronized PublicSuffixes list() {
    PublicSuffixes list = loaded.get();
    if (list == null) {
      list = read();
      loaded = new SoftReference<>(list);
    }
    return list;
  }

  private static PublicSuffixes read() {
    PublicSuffixes list = new PublicSuffixes();
    try (InputStream in = PublicSuffixes.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "dev/preflight/policy/" + RESOURCE + " is missing in the jar of preflight-runtime");
      }
      boolean platforms = false;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("//")) {
          platforms = true; // the only comment that is left: the list's private section begins
        } else {
          list.add(line, platforms);
        }
      }
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String rule, boolean platform) {
    if (rule.startsWith("!")) {
      exceptions.add(toAscii(rule.substring(1)));
      return;
    }
    if (platform) {
      platforms.add(toAscii(rule));
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

  private static String toAscii(String name) {
    return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
  }
}
