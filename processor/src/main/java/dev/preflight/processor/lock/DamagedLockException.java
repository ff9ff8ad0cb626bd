package dev.preflight.processor.lock;

import java.io.Serial;

/** Thrown if a lock file cannot be parsed. */
final class DamagedLockException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  DamagedLockException(int line, String finding) {
    super("line %d %s".formatted(line, finding));
  }
}
