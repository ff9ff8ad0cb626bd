package dev.preflight.example;

/**
 * The ports of the demo.
 *
 * @param page the port of the page, and of the API on the same origin
 * @param plain the port of the API without CORS
 * @param cors the port of the API with its policies
 */
record Ports(int page, int plain, int cors) {
  /**
   * The port in the default origin of the demo's policies. A page on another port has another
   * origin.
   */
  static final int PAGE = 3000;

  static final String USAGE = "Change the ports with -Dports=\"page=3000 plain=4000 cors=4001\"";

  /**
   * Parses arguments such as {@code plain=4100}.
   *
   * @throws IllegalArgumentException if an argument is not supported
   */
  static Ports parse(String... arguments) {
    int page = PAGE;
    int plain = 4000;
    int cors = 4001;
    for (String argument : arguments) {
      int equals = argument.indexOf('=') + 1;
      switch (argument.substring(0, equals)) {
        case "page=" -> page = port(argument, equals);
        case "plain=" -> plain = port(argument, equals);
        case "cors=" -> cors = port(argument, equals);
        default -> throw new IllegalArgumentException("Not supported: " + argument + ". " + USAGE);
      }
    }
    return new Ports(page, plain, cors);
  }

  private static int port(String argument, int start) {
    String digits = argument.substring(start);
    if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) > 65535) {
      throw new IllegalArgumentException("Not a port: " + argument + ". " + USAGE);
    }
    return Integer.parseInt(digits);
  }
}
