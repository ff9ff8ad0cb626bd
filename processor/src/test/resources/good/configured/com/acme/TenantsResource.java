package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Origins from the configuration, alone and beside others. */
@Path("tenants")
@CrossOrigin(origins = "${tenants.origins}", enforce = true)
public class TenantsResource {
  @GET
  public String list() {
    return "";
  }

  @PUT
  @CrossOrigin(
      origins = {
        "https://admin.example.com",
        "${tenants.origins:https://*.example.org, https://shop.example.net:8443}",
        "${TENANTS_2:}"
      },
      originRegexes = "https://[a-z]\\d+\\.example\\.com",
      allowCredentials = true,
      allowedHeaders = "Content-Type",
      tolerate = {Risk.SUBDOMAINS_WITH_CREDENTIALS, Risk.PUBLIC_SUFFIX})
  public void replace() {}
}
