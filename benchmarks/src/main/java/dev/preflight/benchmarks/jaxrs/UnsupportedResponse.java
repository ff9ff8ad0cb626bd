package dev.preflight.benchmarks.jaxrs;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What no CORS filter asks of a response; see {@link UnsupportedRequest}. */
abstract class UnsupportedResponse implements ContainerResponseContext {

  @Override
  public final Response.StatusType getStatusInfo() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void setStatusInfo(Response.StatusType a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final boolean containsHeaderString(String a, String b, Predicate<String> c) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Set<String> getAllowedMethods() {
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
  public final Map<String, NewCookie> getCookies() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final EntityTag getEntityTag() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Date getLastModified() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final URI getLocation() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Set<Link> getLinks() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final boolean hasLink(String a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Link getLink(String a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Link.Builder getLinkBuilder(String a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final boolean hasEntity() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Object getEntity() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Class<?> getEntityClass() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Type getEntityType() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void setEntity(Object a) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void setEntity(Object a, Annotation[] b, MediaType c) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Annotation[] getEntityAnnotations() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final OutputStream getEntityStream() {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void setEntityStream(OutputStream a) {
    throw new UnsupportedOperationException();
  }
}
