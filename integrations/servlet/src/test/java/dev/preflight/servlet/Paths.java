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

  @PathPatterns(
      value = "/wide/*",
      methods = {"GET", "PUT"})
  @CrossOrigin("https://docs.example.com")
  static final class Wide {}

  @PathPatterns("/wide/private/*")
  @SameOrigin
  static final class WidePrivate {}

  @PathPatterns({"/wide", "/wide/chat"})
  @CrossOrigin(origins = "https://chat.example.com", enforce = true)
  static final class WideChat {}

  @PathPatterns("/split")
  @CrossOrigin(origins = "https://chat.example.com", enforce = true)
  static final class SplitRead {}

  @PathPatterns(value = "/split", methods = "PUT")
  @CrossOrigin("https://docs.example.com")
  static final class SplitWrite {}

  @PathPatterns("/configured")
  @CrossOrigin("${docs.origins}")
  static final class Configured {}
}
