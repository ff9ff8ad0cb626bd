package dev.preflight.edge.report;

import org.jspecify.annotations.Nullable;

/** Thrown if policies cannot be read, or do not satisfy the rules. */
public final class InvalidReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidReportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
