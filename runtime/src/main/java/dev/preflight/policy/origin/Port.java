package dev.preflight.policy.origin;

/** The port of an origin pattern. */
public sealed interface Port {

  /** The default port of the scheme; no port is written. */
  record Default() implements Port {
    @Override
    public String suffix() {
      return "";
    }
  }

  /**
   * A port other than the scheme's default port.
   *
   * @param number 1 to 65535
   */
  record Fixed(int number) implements Port {
    @Override
    public String suffix() {
      return ":" + number;
    }
  }

  /** Any port, written {@code :*}. Includes the default port. */
  record Any() implements Port {
    @Override
    public String suffix() {
      return ":*";
    }
  }

  /** Returns the part of the pattern behind the host, for example {@code :8443}. */
  String suffix();

  /** Returns the port that a serialized origin with this scheme omits, or -1. */
  static int defaultOf(String scheme) {
    return switch (scheme) {
      case "http" -> 80;
      case "https" -> 443;
      default -> -1;
    };
  }
}
