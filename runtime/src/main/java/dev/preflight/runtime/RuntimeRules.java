package dev.preflight.runtime;

import dev.preflight.policy.GuavaPublicSuffixes;
import dev.preflight.policy.PolicyRules;
import dev.preflight.policy.PublicSuffixList;
import dev.preflight.policy.PublicSuffixRule;
import dev.preflight.policy.PublicSuffixes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * The rules that configured origins are held to: the compiler's, as far as what they need is there.
 */
final class RuntimeRules {
  private static final Logger LOGGER = System.getLogger(RuntimeRules.class.getName());

  private RuntimeRules() {}

  /** The rules; the log says it if public suffixes are not among them. */
  static PolicyRules load() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? RuntimeRules.class.getClassLoader() : context;
    PublicSuffixes suffixes =
        PublicSuffixList.find(loader).or(() -> GuavaPublicSuffixes.find(loader)).orElse(null);
    if (suffixes == null) {
      LOGGER.log(
          Level.INFO,
          "Configured origins are not checked for public suffixes, such as https://*.co.uk: neither"
              + " Apache HttpClient nor Guava, which know them, is on the class path");
      suffixes = PublicSuffixes.NONE;
    }
    return PolicyRules.standard().and(List.of(new PublicSuffixRule(suffixes)));
  }
}
