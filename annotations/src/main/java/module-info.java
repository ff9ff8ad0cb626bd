/** The annotations that declare a CORS policy: {@link dev.preflight.CrossOrigin} and its kin. */
module dev.preflight.annotations {
  requires static org.jspecify;

  exports dev.preflight;
}
