package dev.preflight.processor.html;

import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.processor.inventory.Exposure;
import java.util.Locale;

/**
 * Shows an exposure by a colour, a mark and words, so that no reader depends on one of them alone.
 */
final class ExposureHtml {
  private static final String CREDENTIALS = "<b class=\"cred\">+ credentials</b>";

  private ExposureHtml() {}

  /** Returns the class name in the style sheet. */
  static String cssClass(Exposure exposure) {
    return exposure.name().toLowerCase(Locale.ROOT);
  }

  private static String mark(Exposure exposure) {
    return switch (exposure) {
      case NONE -> "○";
      case LISTED -> "◔";
      case PATTERNS -> "◑";
      case ANY -> "●";
    };
  }

  static String of(PolicyGroup group) {
    long origins =
        group.policy().map(DeclaredPolicy::origins).stream().mapToLong(o -> o.size()).sum();
    String words =
        group.exposure() == Exposure.LISTED
            ? Html.count(origins, "origin")
            : group.exposure().label();
    return marked(group.exposure(), words) + (group.allowsCredentials() ? " " + CREDENTIALS : "");
  }

  static String legend() {
    StringBuilder legend = new StringBuilder("<ul class=\"legend\">\n");
    for (Exposure exposure : Exposure.values()) {
      legend
          .append("<li class=\"chip %s\">".formatted(cssClass(exposure)))
          .append(marked(exposure, exposure.label()))
          .append("</li>\n");
    }
    return legend.append("<li class=\"chip\">").append(CREDENTIALS).append("</li>\n</ul>\n") + "";
  }

  private static String marked(Exposure exposure, String words) {
    return "<span class=\"words\"><span aria-hidden=\"true\">%s</span> %s</span>"
        .formatted(mark(exposure), Html.text(words));
  }
}
