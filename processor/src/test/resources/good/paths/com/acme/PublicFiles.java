package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.PathPatterns;
import dev.preflight.SameOrigin;

/** Paths that servlets serve. */
@PathPatterns({"/openapi", "/assets/*"})
@CrossOrigin("https://docs.example.com")
class PublicFiles {

  @PathPatterns(value = "/assets/internal/**", methods = {"GET", "PUT"})
  @SameOrigin
  static class Internal {}

  @PathPatterns("/*")
  @CrossOrigin(origins = "${site.origins}", enforce = true)
  static class Everything {}
}
