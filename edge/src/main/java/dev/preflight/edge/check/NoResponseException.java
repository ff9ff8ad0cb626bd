package dev.preflight.edge.check;

import org.jspecify.annotations.Nullable;

/** Thrown if a check cannot say anything about a deployment. */
public final class NoResponseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoResponseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
