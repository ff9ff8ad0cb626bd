package dev.preflight.edge.export;

import java.util.Collection;

/** Thrown if a gateway cannot do what policies say. Nothing is written then. */
public final class UnsupportedPolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param what what the gateway cannot do, as a sentence
   * @param endpoints the endpoints that need it
   * @param fix what works instead, as a sentence
   */
  public UnsupportedPolicyException(String what, Collection<String> endpoints, String fix) {
    super(what + "\nThese endpoints need it:\n  " + String.join("\n  ", endpoints) + "\n" + fix);
  }
}
