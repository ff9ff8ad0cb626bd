package dev.preflight.example;

/**
 * Where the demo listens.
 *
 * @param page the page, and the API on the same origin
 * @param plain the API without CORS
 * @param cors the API with its policies
 */
record Ports(int page, int plain, int cors) {
  /** What the policies of the demo name; another port for the page is another origin. */
  static final int PAGE = 3000;

  static final String USAGE = "Ports are changed with -Dports=\"page=3000 plain=4000 cors=4001\"";

  /**
   * Reads arguments such as {@code plain=4100}.
   *
   * @throws IllegalArgumentException if an argument is none of these
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
        default -> throw new IllegalArgumentException("Not understood: " + argument + ". " + USAGE);
      }
    }
    return new Ports(page, plain, cors);
  }

  private static int port(String argument, int start) {
    String digits = argument.substring(start);
    if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) > 65535) {
      throw new IllegalArgumentException("No port: " + argument + ". " + USAGE);
    }
    return Integer.parseInt(digits);
  }
}
