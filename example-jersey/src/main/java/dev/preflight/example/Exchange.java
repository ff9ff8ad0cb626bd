package dev.preflight.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * A request that came to one of the demo's servers, and the head of what it answered.
 *
 * @param id the number, which grows
 * @param server {@code page}, {@code plain} or {@code cors}
 * @param method the HTTP method
 * @param path the path with the query
 * @param request the request's headers, sorted, whose names ignore case
 * @param status the status of the response
 * @param response the response's headers, sorted, whose names ignore case
 */
record Exchange(
    long id,
    String server,
    String method,
    String path,
    Map<String, List<String>> request,
    int status,
    Map<String, List<String>> response) {

  static Exchange of(long id, String server, HttpResponsePacket response) {
    HttpRequestPacket request = response.getRequest();
    String query = request.getQueryString();
    return new Exchange(
        id,
        server,
        request.getMethod().getMethodString(),
        request.getRequestURI() + (query == null ? "" : "?" + query),
        headers(request.getHeaders()),
        response.getStatus(),
        headers(response.getHeaders()));
  }

  private static Map<String, List<String>> headers(MimeHeaders headers) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : headers.names()) {
      all.put(name, values(name, headers));
    }
    return all;
  }

  // Cookies do not know of ports: those of other programs on this machine are nobody's business.
  private static List<String> values(String name, MimeHeaders headers) {
    List<String> values = new ArrayList<>();
    headers.values(name).forEach(values::add);
    return name.equalsIgnoreCase("Cookie")
        ? values.stream()
            .map(value -> value.replaceAll("(?<![^; ])(?!shop-user=)[^;]*(; ?|$)", ""))
            .toList()
        : values;
  }
}
