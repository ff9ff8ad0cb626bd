package dev.preflight.servlet;

import dev.preflight.CrossOrigin;
import dev.preflight.PathPatterns;
import dev.preflight.SameOrigin;

/** Paths outside Jakarta REST, as an application declares them. */
final class Paths {
  private Paths() {}

  @PathPatterns({"/openapi", "/assets/*"})
  @CrossOrigin(
      origins = "https://docs.example.com",
      allowedHeaders = "X-Trace",
      exposedHeaders = "X-Total")
  static final class Docs {}

  @PathPatterns("/assets/fonts/*")
  @CrossOrigin("*")
  static final class Fonts {}

  @PathPatterns(
      value = "/assets/internal/*",
      methods = {"GET", "PUT"})
  @SameOrigin
  static final class Internal {}

  @PathPatterns("/socket")
  @CrossOrigin(origins = "https://chat.example.com", enforce = true)
  static final class Socket {}

  @PathPatterns("/configured")
  @CrossOrigin("${docs.origins}")
  static final class Configured {}
}
