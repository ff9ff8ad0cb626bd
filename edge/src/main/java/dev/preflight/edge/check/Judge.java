package dev.preflight.edge.check;

import dev.preflight.edge.policies.EdgePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares responses with what the policies say, as a browser would read them. */
final class Judge {
  private final Probe probe;
  private final ProbeResponse response;
  private final List<FindingKind> findings = new ArrayList<>();

  private Judge(Probe probe, ProbeResponse response) {
    this.probe = probe;
    this.response = response;
  }

  /** Returns the mistakes in a response; none of them follows from another. */
  static List<FindingKind> judge(Probe probe, ProbeResponse response) {
    Judge judge = new Judge(probe, response);
    judge.judge();
    return judge.findings;
  }

  private void judge() {
    if (response.allowOrigins().size() > 1
        || response.allowOrigin().filter(value -> value.contains(",")).isPresent()) {
      findings.add(FindingKind.DUPLICATE_HEADERS);
      return;
    }
    if (response.allowOrigin().filter("*"::equals).isPresent() && response.allowsCredentials()) {
      findings.add(FindingKind.WILDCARD_WITH_CREDENTIALS);
      return;
    }
    switch (probe.purpose()) {
      case ALLOWED_PREFLIGHT -> allowedPreflight();
      case ALLOWED_ACTUAL, ERROR -> allowedActual();
      case HOSTILE_PREFLIGHT, HOSTILE_ACTUAL -> hostile();
      case METHOD_PREFLIGHT -> closedMethod();
      case HEADER_PREFLIGHT -> otherHeader();
      case NO_ORIGIN -> withoutOrigin();
    }
  }

  private void allowedPreflight() {
    int status = response.status();
    if (status >= 300 && status < 400) {
      findings.add(FindingKind.PREFLIGHT_REDIRECTED);
    } else if (status == 401 || status == 407 || hasChallenge()) {
      findings.add(FindingKind.PREFLIGHT_NEEDS_AUTHENTICATION);
    } else if (status < 200 || status > 299 || !response.hasCorsHeaders()) {
      findings.add(
          status == 403 && response.varies()
              ? FindingKind.ORIGIN_REFUSED
              : FindingKind.PREFLIGHT_NOT_ANSWERED);
    } else if (isReadable()) {
      contentOfPreflight();
      vary();
    }
  }

  private boolean hasChallenge() {
    return response.headers().firstValue("WWW-Authenticate").isPresent();
  }

  private void contentOfPreflight() {
    EdgePolicy policy = probe.policy();
    if (!response.allowsMethod(probe.method(), policy.credentials())) {
      findings.add(FindingKind.METHOD_REFUSED);
    }
    boolean headers =
        Stream.of(probe.headers().split(","))
            .filter(name -> !name.isEmpty())
            .allMatch(name -> response.allowsHeader(name, policy.credentials()));
    if (!headers) {
      findings.add(FindingKind.HEADER_REFUSED);
    }
    if (!response.maxAge().equals(Optional.of(Integer.toString(policy.maxAge())))) {
      findings.add(FindingKind.MAX_AGE_DIFFERS);
    }
  }

  private void allowedActual() {
    if (response.status() >= 400 && response.allowOrigin().isEmpty()) {
      findings.add(FindingKind.ERRORS_WITHOUT_HEADERS);
    } else if (isReadable()) {
      List<String> exposed =
          probe.policy().exposedHeaders().stream()
              .map(name -> name.toLowerCase(Locale.ROOT))
              .sorted()
              .toList();
      if (!response.exposed().equals(exposed)) {
        findings.add(FindingKind.EXPOSED_HEADERS_DIFFER);
      }
      vary();
    }
  }

  // The CORS check: https://fetch.spec.whatwg.org/#cors-check
  private boolean isReadable() {
    EdgePolicy policy = probe.policy();
    String allowed = response.allowOrigin().orElse("");
    if (allowed.equals("*") && !policy.anyOrigin()) {
      findings.add(FindingKind.WILDCARD);
      return false;
    }
    if (!allowed.equals(policy.anyOrigin() ? "*" : probe.origin())) {
      // Repeating the origin instead of * opens no more.
      if (!policy.anyOrigin() || !allowed.equals(probe.origin())) {
        findings.add(FindingKind.ORIGIN_REFUSED);
        return false;
      }
    }
    if (response.allowsCredentials() != policy.credentials()) {
      findings.add(
          policy.credentials()
              ? FindingKind.CREDENTIALS_MISSING
              : FindingKind.CREDENTIALS_NOT_DECLARED);
    }
    return true;
  }

  private void hostile() {
    String allowed = response.allowOrigin().orElse("");
    if (allowed.equals("*")) {
      findings.add(
          probe.policy().isClosed() ? FindingKind.CLOSED_ENDPOINT_OPEN : FindingKind.WILDCARD);
    } else if (allowed.equals(probe.origin())) {
      findings.add(
          allowed.equals(HostileOrigins.STRANGER)
              ? FindingKind.ORIGIN_REFLECTED
              : allowed.equals("null")
                  ? FindingKind.NULL_ORIGIN
                  : probe.policy().isClosed()
                      ? FindingKind.CLOSED_ENDPOINT_OPEN
                      : FindingKind.ORIGIN_TOO_WIDE);
    } else if (!probe.isPreflight() || isAnswered()) {
      vary();
    }
  }

  // Whatever does not answer preflights at all is reported for allowed origins.
  private boolean isAnswered() {
    return response.hasCorsHeaders();
  }

  private void closedMethod() {
    boolean sent =
        response.status() >= 200
            && response.status() <= 299
            && response
                .allowOrigin()
                .filter(allowed -> allowed.equals("*") || allowed.equals(probe.origin()))
                .isPresent()
            && response.allowsMethod(probe.method(), response.allowsCredentials());
    if (sent) {
      findings.add(
          probe.method().equals("GET") || probe.method().equals("HEAD")
              ? FindingKind.CLOSED_ENDPOINT_OPEN
              : FindingKind.METHOD_TOO_WIDE);
    }
  }

  private void otherHeader() {
    String other = probe.headers().substring(probe.headers().lastIndexOf(',') + 1);
    if (response.status() >= 200
        && response.status() <= 299
        && response.allowOrigin().isPresent()
        && response.allowsHeader(other, probe.policy().credentials())) {
      findings.add(FindingKind.HEADER_TOO_WIDE);
    }
  }

  private void withoutOrigin() {
    if (response.allowOrigin().filter("*"::equals).isPresent() && !probe.policy().anyOrigin()) {
      findings.add(FindingKind.WILDCARD);
    } else {
      vary();
    }
  }

  private void vary() {
    boolean constant = response.allowOrigin().filter("*"::equals).isPresent();
    if (!probe.policy().anyOrigin()
        && !probe.policy().isClosed()
        && !constant
        && !response.varies()) {
      findings.add(FindingKind.VARY_MISSING);
    }
  }
}
