package dev.preflight.benchmarks.servlet;

import dev.preflight.benchmarks.scenario.OriginChecks;
import dev.preflight.benchmarks.scenario.Policy;
import dev.preflight.benchmarks.scenario.RequestedHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Enumeration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The floor of the servlet API: what somebody writes who knows the one policy that there is. */
final class HandWritten {
  private final Predicate<String> origins;

  HandWritten(Policy policy) {
    origins = OriginChecks.of(policy);
  }

  void filter(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader("Vary", "Origin");
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return;
    }
    boolean allowed = origins.test(origin);
    if (request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null) {
      answer(request, response, allowed ? origin : null);
    } else if (allowed) {
      allow(response, origin);
      response.setHeader("Access-Control-Expose-Headers", Policy.EXPOSED_HEADER);
    }
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, @Nullable String origin) {
    if (origin == null
        || !Policy.METHODS.contains(request.getHeader("Access-Control-Request-Method"))
        || !areAllowed(request.getHeaders("Access-Control-Request-Headers"))) {
      response.setStatus(403);
      return;
    }
    response.setStatus(204);
    allow(response, origin);
    response.setHeader("Access-Control-Allow-Methods", Policy.ALLOW_METHODS);
    response.setHeader("Access-Control-Allow-Headers", Policy.ALLOW_HEADERS);
    response.setHeader("Access-Control-Max-Age", "1800");
  }

  private static boolean areAllowed(Enumeration<String> lines) {
    while (lines.hasMoreElements()) {
      if (!RequestedHeaders.areAllowed(lines.nextElement())) {
        return false;
      }
    }
    return true;
  }

  private static void allow(HttpServletResponse response, String origin) {
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Access-Control-Allow-Credentials", "true");
  }
}
