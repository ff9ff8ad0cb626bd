/**
 * Defines the annotations that declare a CORS policy, such as {@link dev.preflight.CrossOrigin}.
 */
module dev.preflight.annotations {
  requires static org.jspecify;

  exports dev.preflight;
}
