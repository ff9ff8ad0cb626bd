package dev.preflight.compatibility.sample;

/** An exception that the application has a mapper for. */
public final class MappedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** As thrown by the sample. */
  public MappedException() {
    super("mapped");
  }
}
