package dev.preflight.policy;

/** The port of an origin pattern. */
public sealed interface Port {

  /** No port written: the default port of the scheme. */
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

  /** {@code :*}: any port, the default port included. */
  record Any() implements Port {
    @Override
    public String suffix() {
      return ":*";
    }
  }

  /** What stands behind the host, for example {@code :8443}. */
  String suffix();

  /** The port that a serialized origin of this scheme leaves out, or -1. */
  static int defaultOf(String scheme) {
    return switch (scheme) {
      case "http" -> 80;
      case "https" -> 443;
      default -> -1;
    };
  }
}
