package dev.preflight.edge.check;

import java.util.Locale;

/** A kind of mistake, with its consequence and its fix. */
public enum FindingKind {
  ORIGIN_REFLECTED(
      true,
      "Every website is allowed: the response repeats the origin of any request",
      "Any website that a user visits can read these responses, and with credentials it acts as the"
          + " user.",
      "Compare the origin with a list. `export` writes one for your gateway."),
  WILDCARD_WITH_CREDENTIALS(
      true,
      "The response has * together with Access-Control-Allow-Credentials",
      "Browsers reject the combination, so pages fail. The usual next step, to repeat the origin"
          + " instead of *, opens the API to every website.",
      "List the origins, or leave credentials out."),
  WILDCARD(
      true,
      "The response allows every website (*), but the policy lists origins",
      "Any website can read these responses.",
      "Remove the line that writes *, or change the policy if everyone may read them."),
  NULL_ORIGIN(
      true,
      "The origin null is allowed",
      "Sandboxed frames and local files of any website send null, so any website can read these"
          + " responses.",
      "Do not list null."),
  ORIGIN_TOO_WIDE(
      true,
      "Origins are allowed that the policy does not list",
      "Somebody else can register such an origin, and then read these responses.",
      "Compare whole origins; in expressions, escape every dot and use ^ and $."),
  CLOSED_ENDPOINT_OPEN(
      true,
      "An endpoint is open that the policies close",
      "Pages of other websites can call it.",
      "Restrict the gateway's configuration to the paths and methods of the policies."),
  METHOD_TOO_WIDE(
      true,
      "Preflights allow methods that the policy does not open",
      "Pages can send requests that the policy forbids.",
      "List the methods of each path instead of all."),
  HEADER_TOO_WIDE(
      true,
      "Preflights allow request headers that the policy does not list",
      "Pages can send headers, such as Authorization, that the policy forbids.",
      "List the headers of the policy."),
  CREDENTIALS_NOT_DECLARED(
      true,
      "Credentials are allowed, but the policy does not allow them",
      "Pages can act as the user.",
      "Remove Access-Control-Allow-Credentials."),
  DUPLICATE_HEADERS(
      false,
      "Access-Control-Allow-Origin is there twice",
      "Browsers reject the response, even if the values are equal. Two components write the headers.",
      "Let one of them write the headers: preflight.enabled=false in the application, or no CORS"
          + " settings in the gateway."),
  PREFLIGHT_REDIRECTED(
      false,
      "Preflights are redirected",
      "Browsers do not follow redirects of preflights, so the request is never sent.",
      "Exclude OPTIONS from redirects, or publish the address that needs none."),
  PREFLIGHT_NEEDS_AUTHENTICATION(
      false,
      "Preflights need authentication",
      "Browsers send preflights without credentials, so no request gets through.",
      "Let OPTIONS requests with Origin and Access-Control-Request-Method through."),
  PREFLIGHT_NOT_ANSWERED(
      false,
      "Preflights are not answered",
      "The browser sends no request that needs a preflight.",
      "Forward OPTIONS to the application, or answer preflights in the gateway."),
  ORIGIN_REFUSED(
      false,
      "Origins of the policy are refused",
      "Their pages cannot read the responses.",
      "Deploy the policies that were checked, with the configuration of this environment."),
  ERRORS_WITHOUT_HEADERS(
      false,
      "Errors have no CORS headers",
      "Pages see a CORS error instead of the status, for example of a 401.",
      "Write the headers on every status. In nginx: always."),
  VARY_MISSING(
      false,
      "Vary: Origin is missing",
      "A cache can serve the response for one website to another, which then cannot read it.",
      "Add Vary: Origin to every response, also to those without Access-Control-Allow-Origin."),
  METHOD_REFUSED(
      false,
      "Preflights refuse methods that the policy opens",
      "Pages cannot send these requests.",
      "List the methods in Access-Control-Allow-Methods."),
  HEADER_REFUSED(
      false,
      "Preflights refuse request headers that the policy lists",
      "Pages cannot send these requests.",
      "List the headers in Access-Control-Allow-Headers."),
  CREDENTIALS_MISSING(
      false,
      "Access-Control-Allow-Credentials is missing",
      "Pages cannot read responses to requests with cookies.",
      "Write Access-Control-Allow-Credentials: true."),
  EXPOSED_HEADERS_DIFFER(
      false,
      "Access-Control-Expose-Headers differs from the policy",
      "Pages cannot read the headers, or can read others.",
      "Write the headers of the policy."),
  MAX_AGE_DIFFERS(
      false,
      "Access-Control-Max-Age differs from the policy",
      "Browsers cache preflights for a different time.",
      "Write the policy's maxAge, in seconds."),
  NO_RESPONSE(
      false,
      "There was no response",
      "Nothing can be said about these endpoints.",
      "Check the address and the network.");

  private final boolean opens;
  private final String title;
  private final String consequence;
  private final String fix;

  FindingKind(boolean opens, String title, String consequence, String fix) {
    this.opens = opens;
    this.title = title;
    this.consequence = consequence;
    this.fix = fix;
  }

  /** Returns the stable name, for example {@code origin-reflected}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether the mistake opens something to somebody; others break pages. */
  public boolean opens() {
    return opens;
  }

  /** Returns what is wrong, without a full stop. */
  public String title() {
    return title;
  }

  /** Returns what an attacker could do, or what pages see. */
  public String consequence() {
    return consequence;
  }

  /** Returns what to do. */
  public String fix() {
    return fix;
  }
}
