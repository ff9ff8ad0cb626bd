package dev.preflight.edge.check;

import java.util.List;

/**
 * The result of a check.
 *
 * @param address the address that was checked
 * @param requests the number of requests that were sent
 * @param endpoints the number of endpoints that were asked about
 * @param stopped whether the check ended early, because there was no usable response
 * @param notes what was not checked, and why
 * @param findings the mistakes, those that open something first
 */
public record CheckResult(
    String address,
    int requests,
    int endpoints,
    boolean stopped,
    List<String> notes,
    List<Finding> findings) {

  /** Copies the lists. */
  public CheckResult {
    notes = List.copyOf(notes);
    findings = List.copyOf(findings);
  }
}
