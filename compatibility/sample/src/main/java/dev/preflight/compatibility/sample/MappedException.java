package dev.preflight.compatibility.sample;

/** An exception that the application maps. */
public final class MappedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Creates an exception. */
  public MappedException() {
    super("mapped");
  }
}
