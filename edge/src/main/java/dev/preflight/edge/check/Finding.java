package dev.preflight.edge.check;

import java.util.List;

/**
 * A mistake, at all endpoints that have it.
 *
 * @param kind the kind of mistake
 * @param endpoints the endpoints, for example {@code GET /orders}
 * @param command a command that repeats one of the requests
 * @param response the status and headers of its response
 */
public record Finding(FindingKind kind, List<String> endpoints, String command, String response) {

  /** Copies the list. */
  public Finding {
    endpoints = List.copyOf(endpoints);
  }
}
