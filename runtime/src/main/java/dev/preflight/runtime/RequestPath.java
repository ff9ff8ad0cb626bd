package dev.preflight.runtime;

import jakarta.ws.rs.core.UriInfo;

/** The path of a request in the form that implementations route by. */
final class RequestPath {
  private RequestPath() {}

  /**
   * The path behind the base URI, encoded as it was sent, with one slash before it. That is not
   * {@link UriInfo#getPath(boolean)}: some implementations begin it with a slash, and others leave
   * out what may be the first of two.
   */
  static String of(UriInfo uriInfo) {
    String path = uriInfo.getRequestUri().getRawPath();
    String base = uriInfo.getBaseUri().getRawPath();
    if (!path.startsWith(base)) {
      return "/" + uriInfo.getPath(false);
    }
    return base.endsWith("/")
        ? path.substring(base.length() - 1)
        : "/" + path.substring(base.length());
  }
}
