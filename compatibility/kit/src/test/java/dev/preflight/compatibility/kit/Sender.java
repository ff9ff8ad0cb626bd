package dev.preflight.compatibility.kit;

/** Who sends a request. */
enum Sender {
  /** A page of an origin that the policy is for. */
  PAGE(""),
  /** A page of another origin. */
  STRANGER("to a stranger: "),
  /** No page, or one of the same origin. */
  NOBODY("without Origin: ");

  private final String prefix;

  Sender(String prefix) {
    this.prefix = prefix;
  }

  /** What is said of an answer before the answer. */
  String prefix() {
    return prefix;
  }
}
