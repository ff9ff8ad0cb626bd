package dev.preflight.processor.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The page without its contents. Its Content-Security-Policy allows only this style sheet and this
 * script, by their hashes. Markup that got past the escaping could run no other.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-hash-source">CSP: hash sources</a>
 * @param text the page
 */
record PageTemplate(String text) {

  static PageTemplate read() {
    String style = resource("report.css");
    String script = resource("report.js");
    return new PageTemplate(resource("report.html"))
        .fill("style-hash", hash(style))
        .fill("script-hash", hash(script))
        .fill("style", style)
        .fill("script", script);
  }

  /** Replaces the first slot with this name, written in double braces. */
  PageTemplate fill(String name, String content) {
    String slot = "{{" + name + "}}";
    int start = text.indexOf(slot);
    return new PageTemplate(
        text.substring(0, start) + content + text.substring(start + slot.length()));
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(PageTemplate.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
