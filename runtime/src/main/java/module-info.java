/** Defines CORS policies and the Jakarta REST filters that enforce them. */
module dev.preflight.runtime {
  requires static jakarta.annotation;
  requires static org.jspecify;
  requires transitive dev.preflight.annotations;
  requires transitive jakarta.ws.rs;

  // For applications.
  exports dev.preflight.runtime;
  exports dev.preflight.runtime.explain;
  exports dev.preflight.runtime.origins;
  exports dev.preflight.testing;
  // For generated code.
  exports dev.preflight.policy.compiled;
  exports dev.preflight.runtime.resource;

  // Jakarta REST implementations inject @Context fields by reflection.
  opens dev.preflight.runtime;
  opens dev.preflight.runtime.filter;

  provides jakarta.ws.rs.core.Feature with
      dev.preflight.runtime.PreflightFeature;

  uses dev.preflight.runtime.origins.OriginConfiguration;
}
