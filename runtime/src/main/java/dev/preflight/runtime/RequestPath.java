package dev.preflight.runtime;

import jakarta.ws.rs.core.UriInfo;

/** The path of a request in the form that implementations route by. */
final class RequestPath {
  private RequestPath() {}

  // Servlet containers take //base/orders for /base/orders. Jersey cuts as many characters off as
  // the
  // base has, and puts a slash in front, also of one.
  private static String relative(UriInfo uriInfo) {
    String path = uriInfo.getPath(false);
    return Routing.of(uriInfo) == Routing.JERSEY ? "/" + path : path;
  }

  /**
   * The path behind the base URI, encoded as it was sent, with one slash before it. That is not
   * {@link UriInfo#getPath(boolean)}: some implementations begin it with a slash, and others leave
   * out what may be the first of two. Nor do all of them end the base with one.
   */
  static String of(UriInfo uriInfo) {
    String path = uriInfo.getRequestUri().getRawPath();
    String base = uriInfo.getBaseUri().getRawPath();
    int end = base.endsWith("/") ? base.length() - 1 : base.length();
    String rest = path.startsWith(base) ? path.substring(end) : relative(uriInfo);
    return rest.startsWith("/") ? rest : "/" + rest;
  }
}
