package dev.preflight.compatibility.routing;

/** An application on some implementation of Jakarta REST. */
public interface Target {

  /**
   * What was answered.
   *
   * @param allowOrigin the value of {@code Access-Control-Allow-Origin}, or empty
   */
  record Answer(int status, String body, String allowOrigin) {}

  /** Sends a request; headers are given as name, value, name, value. */
  Answer send(String method, String path, String... headers) throws Exception;
}
