package dev.preflight.policy.origin;

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
 * The names under which anyone can register a domain, such as {@code com}, {@code co.uk} and {@code
 * github.io}. The list is read when a policy first needs it, and again if it was discarded because
 * memory was low.
 *
 * <p>Names are lower-case labels joined by dots, in punycode.
 *
 * @see <a href="https://github.com/publicsuffix/list/wiki/Format">Public Suffix List: format</a>
 */
public final class PublicSuffixes {
  private static final String RESOURCE = "public-suffixes.txt";

  // From RFC 6761 and ICANN's resolution on .internal. Excludes .local and .alt, which any device
  // on the network may claim.
  private static final Set<String> RESERVED =
      Set.of("example", "internal", "invalid", "localhost", "test");

  private static SoftReference<@Nullable PublicSuffixes> loaded = new SoftReference<>(null);

  private final Set<String> exact = new HashSet<>();
  private final Set<String> wildcards = new HashSet<>();
  private final Set<String> exceptions = new HashSet<>();
  private final Set<String> parents = new HashSet<>();
  private final Set<String> platforms = new HashSet<>();

  private PublicSuffixes() {}

  /** Returns whether the list contains a name. The name must have at least one label. */
  public static boolean isListed(String name) {
    PublicSuffixes list = list();
    return !list.exceptions.contains(name)
        && (list.exact.contains(name)
            || list.wildcards.contains(name.substring(name.indexOf('.') + 1)));
  }

  /**
   * Returns whether a name is listed for a company that gives subdomains to its customers, such as
   * {@code vercel.app}, rather than for a registry.
   */
  public static boolean isPlatform(String name) {
    PublicSuffixes list = list();
    return isListed(name)
        && (list.platforms.contains(name)
            || list.platforms.contains("*." + name.substring(name.indexOf('.') + 1)));
  }

  /**
   * Returns whether a stranger could own a domain directly below a name. This is the case if the
   * name is listed, or if it is a top-level domain that the list does not contain, except for
   * reserved ones, which nobody can register.
   */
  public static boolean isPublic(String name) {
    return isListed(name) || (!name.contains(".") && !RESERVED.contains(name));
  }

  /**
   * Returns whether everything below a name belongs to the owner of the name. This is not the case
   * if the name is public or has public suffixes below it: {@code s3.amazonaws.com} is below {@code
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
            PublicSuffixes.class.getPackageName()
                + "/"
                + RESOURCE
                + " is missing from the jar of preflight-runtime");
      }
      boolean platforms = false;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("//")) {
          platforms = true; // the file's only comment, which begins the private section of the list
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
