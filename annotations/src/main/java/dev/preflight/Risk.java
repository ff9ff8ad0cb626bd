package dev.preflight;

/**
 * A danger that a policy may accept by name, in {@link CrossOrigin#tolerate()}. Every other rule
 * holds always.
 *
 * <pre>{@code
 * @CrossOrigin(
 *     origins = "https://*.example.com",
 *     allowCredentials = true,
 *     tolerate = Risk.SUBDOMAINS_WITH_CREDENTIALS)
 * }</pre>
 */
public enum Risk {
  /**
   * An origin on the user's own machine is listed next to public origins, because it is the origin
   * of an app: {@code https://localhost} of Capacitor on Android, {@code http://tauri.localhost} of
   * Tauri on Windows. Any program that listens on that port of a user's machine has it, too.
   */
  ORIGIN_LOOPBACK,

  /**
   * A plain http origin is trusted with credentials: whoever is on the network path of any user can
   * put a script into its pages and act in that user's name.
   */
  INSECURE_ORIGIN_WITH_CREDENTIALS,

  /**
   * Domains below a public suffix such as {@code co.uk}, {@code github.io} or {@code vercel.app}
   * are allowed, by {@code https://*.github.io} or by a regular expression for preview deployments:
   * anybody can register one.
   */
  PUBLIC_SUFFIX,

  /**
   * Every subdomain of a domain is trusted with credentials: one forgotten DNS entry or one
   * cross-site scripting hole on any of them is enough.
   */
  SUBDOMAINS_WITH_CREDENTIALS
}
