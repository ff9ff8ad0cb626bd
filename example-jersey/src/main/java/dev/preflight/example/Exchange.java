package dev.preflight.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * A request to one of the demo's servers, and the status and headers of the response.
 *
 * @param id the number of the exchange; later exchanges have greater numbers
 * @param server {@code page}, {@code plain} or {@code cors}
 * @param method the HTTP method
 * @param path the path with the query
 * @param request the request's headers, sorted by case-insensitive name
 * @param status the status of the response
 * @param response the response's headers, sorted by case-insensitive name
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

  // Cookies are shared between ports, so those of other programs on this machine are removed.
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
