package dev.preflight.benchmarks.jaxrs;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** A response; one that a filter has answered with lends its own headers. */
final class FakeResponse extends UnsupportedResponse {
  private final MultivaluedMap<String, Object> headers;
  private int status;

  private FakeResponse(int status, MultivaluedMap<String, Object> headers) {
    this.status = status;
    this.headers = headers;
  }

  /** What a resource method has returned. */
  static FakeResponse ofResource() {
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    headers.putSingle("Content-Type", "text/plain");
    return new FakeResponse(200, headers);
  }

  /** What a filter or an exception has answered. */
  static FakeResponse of(Response response) {
    return new FakeResponse(response.getStatus(), response.getHeaders());
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public MultivaluedMap<String, Object> getHeaders() {
    return headers;
  }

  @Override
  public MultivaluedMap<String, String> getStringHeaders() {
    MultivaluedMap<String, String> strings = new MultivaluedHashMap<>();
    headers.forEach((name, values) -> values.forEach(each -> strings.add(name, each.toString())));
    return strings;
  }

  @Override
  public String getHeaderString(String name) {
    return String.join(",", getStringHeaders().get(name));
  }
}
