package dev.preflight.benchmarks.jaxrs;

import java.net.URI;
import java.util.List;

/** The URI of a request, parsed long before. */
final class FakeUriInfo extends UnsupportedUriInfo {
  private static final URI BASE = URI.create("http://localhost:8080/");

  private final URI uri;
  private final String path;
  private final List<Object> matched;

  FakeUriInfo(String path, List<Object> matched) {
    this.uri = BASE.resolve(path);
    this.path = path.substring(1);
    this.matched = matched;
  }

  @Override
  public String getPath() {
    return path;
  }

  @Override
  public String getPath(boolean decode) {
    return path;
  }

  @Override
  public URI getRequestUri() {
    return uri;
  }

  @Override
  public URI getBaseUri() {
    return BASE;
  }

  @Override
  public List<Object> getMatchedResources() {
    return matched;
  }
}
