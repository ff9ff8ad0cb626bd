package dev.preflight.benchmarks.jaxrs;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What no CORS filter asks of a request. One that does fails before it is timed, and is not
 * measured with an answer that no container gives.
 */
abstract class UnsupportedRequest implements ContainerRequestContext {

  @Override
  public final void setRequestUri(URI a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void setRequestUri(URI a, URI b) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Request getRequest() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void setMethod(String a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final boolean containsHeaderString(String a, String b, Predicate<String> c) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Date getDate() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Locale getLanguage() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final int getLength() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final MediaType getMediaType() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final List<MediaType> getAcceptableMediaTypes() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final List<Locale> getAcceptableLanguages() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Map<String, Cookie> getCookies() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final boolean hasEntity() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final InputStream getEntityStream() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void setEntityStream(InputStream a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final SecurityContext getSecurityContext() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void setSecurityContext(SecurityContext a) {
    throw new UnsupportedOperationException();
  }
}
