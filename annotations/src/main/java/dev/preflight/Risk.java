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
   * A plain http origin is trusted with credentials: whoever is on the network path of any user can
   * put a script into its pages and act in that user's name.
   */
  INSECURE_ORIGIN_WITH_CREDENTIALS,

  /**
   * Every subdomain of a public suffix such as {@code co.uk} or {@code github.io} is allowed:
   * anybody can register one.
   */
  PUBLIC_SUFFIX,

  /**
   * Every subdomain of a domain is trusted with credentials: one forgotten DNS entry or one
   * cross-site scripting hole on any of them is enough.
   */
  SUBDOMAINS_WITH_CREDENTIALS
}
