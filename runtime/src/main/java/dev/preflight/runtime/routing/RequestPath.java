package dev.preflight.runtime.routing;

import jakarta.ws.rs.core.UriInfo;

/** Computes the path of a request in the form that implementations use for routing. */
public final class RequestPath {
  private RequestPath() {}

  // Servlet containers treat //base/orders as /base/orders. Jersey cuts off as many characters as
  // the base has, and adds a slash, even before an existing one.
  private static String relative(UriInfo uriInfo) {
    String path = uriInfo.getPath(false);
    return JaxRsImplementation.of(uriInfo) == JaxRsImplementation.JERSEY ? "/" + path : path;
  }

  /**
   * Returns the path relative to the base URI, encoded as it was sent, with one slash before it.
   * {@link UriInfo#getPath(boolean)} does not return this: some implementations add a leading
   * slash, and others drop the first of two. Nor does the base URI end with a slash in every
   * implementation.
   */
  public static String of(UriInfo uriInfo) {
    String path = uriInfo.getRequestUri().getRawPath();
    String base = uriInfo.getBaseUri().getRawPath();
    int end = base.endsWith("/") ? base.length() - 1 : base.length();
    String rest = path.startsWith(base) ? path.substring(end) : relative(uriInfo);
    return rest.startsWith("/") ? rest : "/" + rest;
  }
}
