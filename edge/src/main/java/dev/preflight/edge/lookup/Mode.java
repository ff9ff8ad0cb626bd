package dev.preflight.edge.lookup;

/** Which responses the gateway writes the CORS headers of. */
public enum Mode {
  /** All; the application has {@code preflight.enabled=false}. */
  ALL,
  /** Those of preflights; the application writes the headers of actual responses. */
  PREFLIGHTS
}
