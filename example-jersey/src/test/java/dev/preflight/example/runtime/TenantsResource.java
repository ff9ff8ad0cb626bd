package dev.preflight.example.runtime;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Origins from the configuration. */
@Path("tenants")
@CrossOrigin(
    origins = {"https://admin.example.com", "${tenants.origins}"},
    allowCredentials = true,
    allowedHeaders = "Content-Type",
    enforce = true)
public class TenantsResource {
  @GET
  public String list() {
    return "tenants";
  }

  @PUT
  public String replace() {
    return "replaced";
  }

  @GET
  @Path("public")
  @CrossOrigin("${tenants.public:*}")
  public String open() {
    return "public";
  }
}
