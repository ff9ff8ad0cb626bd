package dev.preflight.runtime.template;

/**
 * A text with a limited number of reads. Path templates may contain regular expressions of the
 * application, and some of them need exponential time for a path that an attacker chooses.
 */
public final class BoundedText implements CharSequence {
  // Takes a few milliseconds. Usual expressions read each character of a path once or twice.
  private static final int MAX_READS = 1_000_000;

  /** Thrown when a text has been read too often. */
  public static final class ExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private ExhaustedException() {
      super("an expression in a path template takes too long", null, false, false);
    }
  }

  private final String text;
  private int reads;

  BoundedText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if (++reads > MAX_READS) {
      throw new ExhaustedException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
