package dev.preflight.policy.origin;

/**
 * The faults of a malformed origin pattern. The text of each completes a sentence about the
 * pattern.
 */
enum OriginFault {
  EMPTY("is empty"),
  SURROUNDING_SPACE("has leading or trailing white space"),
  SEVERAL("contains several values in one string"),
  SPACE("contains white space"),
  NO_SCHEME("has no scheme"),
  MALFORMED_SCHEME("has a malformed scheme"),
  NULL_SCHEME("has a scheme whose pages send the origin null"),
  WEBSOCKET_SCHEME(
      "has a WebSocket scheme, but the page that opens the socket is on http or https"),
  SLASHES("has no // after its scheme"),
  UPPER_CASE("contains upper-case letters"),
  USER_INFORMATION("contains a user name or password"),
  NO_HOST("has no host"),
  NOT_ASCII("has a host that is not in ASCII; browsers send it in punycode"),
  PERCENT_ENCODING("has percent-encoding in its host"),
  HOST_CHARACTER("has a character that is not allowed in host names"),
  EMPTY_LABEL("has an empty label in its host"),
  LABEL_TOO_LONG("has a label of more than 63 characters"),
  PUNYCODE("has a label that begins with xn-- but that browsers reject as punycode"),
  HOST_TOO_LONG("has a host of more than 253 characters"),
  TRAILING_DOT("has a dot at the end of its host"),
  IPV4("has an IPv4 address that is not a plain dotted quad"),
  IPV6("has an IPv6 address that is not in the compressed form"),
  IPV6_BRACKETS("has an IPv6 address without brackets"),
  PORT_LIST("has a list of ports; write one element for each port"),
  PORT_MALFORMED("has a malformed port"),
  PORT_EMPTY("has a colon but no port"),
  PORT_LEADING_ZERO("has a port with leading zeros"),
  PORT_ZERO("has port 0"),
  PORT_RANGE("has a port above 65535"),
  PORT_DEFAULT("includes the default port of its scheme"),
  TRAILING_SLASH("ends in a slash"),
  PATH("has a path"),
  QUERY("has a query"),
  FRAGMENT("has a fragment");

  private final String phrase;

  OriginFault(String phrase) {
    this.phrase = phrase;
  }

  String phrase() {
    return phrase;
  }
}
