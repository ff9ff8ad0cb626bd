/** Defines CORS policies and the Jakarta REST filters that enforce them. */
module dev.preflight.runtime {
  requires static jakarta.annotation;
  requires static org.jspecify;
  requires transitive dev.preflight.annotations;
  requires transitive jakarta.ws.rs;

  exports dev.preflight.policy;
  exports dev.preflight.runtime;
  exports dev.preflight.testing;

  // Jakarta REST implementations inject @Context fields by reflection.
  opens dev.preflight.runtime;

  provides jakarta.ws.rs.core.Feature with
      dev.preflight.runtime.PreflightFeature;

  uses dev.preflight.runtime.OriginConfiguration;
}
