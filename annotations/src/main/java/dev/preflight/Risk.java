package dev.preflight;

/**
 * A risk that a policy may accept by name in {@link CrossOrigin#tolerate()}. No other rule can be
 * switched off.
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
   * An origin on the user's own machine is listed next to public origins. Some apps have such an
   * origin: {@code https://localhost} in Capacitor on Android, {@code http://tauri.localhost} in
   * Tauri on Windows. Any other program that listens on that port of the user's machine has the
   * same origin.
   */
  ORIGIN_LOOPBACK,

  /**
   * A plain http origin is trusted with credentials. Anyone on a user's network path can inject a
   * script into its pages and act in that user's name.
   */
  INSECURE_ORIGIN_WITH_CREDENTIALS,

  /**
   * Domains below a public suffix such as {@code co.uk}, {@code github.io} or {@code vercel.app}
   * are allowed, by {@code https://*.github.io} or by a regular expression for preview deployments.
   * Anyone can register such a domain.
   */
  PUBLIC_SUFFIX,

  /**
   * Every subdomain of a domain is trusted with credentials. One forgotten DNS entry or one
   * cross-site scripting hole on any of them is enough for an attack.
   */
  SUBDOMAINS_WITH_CREDENTIALS
}
