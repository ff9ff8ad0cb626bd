/** The annotations that declare a CORS policy: {@link dev.preflight.CrossOrigin} and its kin. */
module dev.preflight.annotations {
  requires static transitive org.jspecify;

  exports dev.preflight;
}
