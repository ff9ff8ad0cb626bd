package dev.preflight.policy;

import dev.preflight.policy.origin.Placeholder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Computes keys of policies from their content. Two policies with the same effect have the same
 * key, wherever they are declared. The order of lists, the case of header names and explicitly
 * written defaults make no difference.
 */
public final class ContentKey {
  /** The key of {@link dev.preflight.SameOrigin}. */
  public static final String SAME_ORIGIN = "same-origin";

  // 64 bits are enough: keys distinguish the policies of one application, they are not a protection
  // against attackers.
  private static final int BYTES = 8;

  private ContentKey() {}

  /** Returns the key of a policy, 16 hexadecimal digits. */
  public static String of(DeclaredPolicy policy) {
    boolean configured = policy.origins().stream().anyMatch(Placeholder::isMeant);
    return of(
        List.of(
            "origins " + sorted(policy.origins(), UnaryOperator.identity()),
            "originRegexes " + sorted(policy.originRegexes(), UnaryOperator.identity()),
            "allowedHeaders " + sorted(policy.allowedHeaders(), ContentKey::lowerCase),
            "exposedHeaders " + sorted(policy.exposedHeaders(), ContentKey::lowerCase),
            "allowCredentials " + policy.allowCredentials(),
            "maxAge " + policy.maxAge(),
            "enforce " + policy.enforce(),
            // Tolerated risks only affect which configured origins are valid.
            "tolerate " + (configured ? new TreeSet<>(policy.tolerated()) : "")));
  }

  /** Returns the key of a list of lines. */
  static String of(Collection<String> lines) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Set<String> sorted(List<String> elements, UnaryOperator<String> normal) {
    Set<String> sorted = new TreeSet<>();
    elements.forEach(element -> sorted.add(normal.apply(element)));
    return sorted;
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
