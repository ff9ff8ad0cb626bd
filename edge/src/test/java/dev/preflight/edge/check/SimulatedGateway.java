package dev.preflight.edge.check;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A gateway that cannot be run here, as its documentation and source describe it. */
interface SimulatedGateway {

  /**
   * What an application sends that has a CORS filter of its own, so that a test sees whether it is
   * removed.
   */
  Map<String, String> OF_APPLICATION = Map.of("Access-Control-Allow-Origin", "*");

  /** Answers a request. */
  ProbeResponse answer(String method, String path, Map<String, String> headers);

  /** Collects the headers of a response. */
  final class Response {
    private final int status;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Response(int status) {
      this.status = status;
    }

    /** Returns what the application sends. */
    static Response ofApplication() {
      Response response = new Response(200);
      OF_APPLICATION.forEach(response::set);
      return response;
    }

    Response set(String name, String value) {
      headers.put(name, new ArrayList<>(List.of(value)));
      return this;
    }

    Response add(String name, String value) {
      headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      return this;
    }

    Response remove(String name) {
      headers.remove(name);
      return this;
    }

    ProbeResponse build() {
      return new ProbeResponse(
          status, HttpHeaders.of(new LinkedHashMap<>(headers), (name, value) -> true));
    }
  }

  /** Returns a header of a request, whatever its case. */
  static String header(Map<String, String> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** Returns whether a request is a preflight. */
  static boolean isPreflight(String method, Map<String, String> headers) {
    return method.toUpperCase(Locale.ROOT).equals("OPTIONS")
        && !header(headers, "Origin").isEmpty()
        && !header(headers, "Access-Control-Request-Method").isEmpty();
  }
}
