package dev.preflight.compatibility.kit;

/**
 * Something that an implementation makes impossible.
 *
 * @param implementation the implementation, such as {@code cxf}, or one line of it
 * @param name the case
 * @param measured what comes in place of what should
 * @param why the reason, for readers
 */
record Limit(String implementation, String name, String measured, String why) {
  static Limit parse(String line) {
    String[] cells = line.split(" \\| ", -1);
    return new Limit(cells[0], cells[1], cells[2], cells[3]);
  }
}
