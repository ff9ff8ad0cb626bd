package dev.preflight.edge.check;

import java.io.IOException;
import java.io.PrintWriter;

/** Writes the result of a check. */
@FunctionalInterface
public interface CheckReport {

  /** Writes a result. */
  void write(CheckResult result, PrintWriter out) throws IOException;
}
