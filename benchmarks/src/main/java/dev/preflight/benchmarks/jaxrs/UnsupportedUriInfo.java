package dev.preflight.benchmarks.jaxrs;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** What no CORS filter asks of a URI. */
abstract class UnsupportedUriInfo implements UriInfo {

  @Override
  public final List<PathSegment> getPathSegments() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final List<PathSegment> getPathSegments(boolean a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final UriBuilder getRequestUriBuilder() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final URI getAbsolutePath() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final UriBuilder getAbsolutePathBuilder() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final UriBuilder getBaseUriBuilder() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final MultivaluedMap<String, String> getPathParameters() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final MultivaluedMap<String, String> getPathParameters(boolean a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final MultivaluedMap<String, String> getQueryParameters() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final MultivaluedMap<String, String> getQueryParameters(boolean a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final List<String> getMatchedURIs() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final String getMatchedResourceTemplate() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final List<String> getMatchedURIs(boolean a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final URI resolve(URI a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final URI relativize(URI a) {
    throw new UnsupportedOperationException();
  }
}
