package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("a")
@CrossOrigin(origins = "*", allowCredentials = true)
public class CredentialsResource {
  @GET
  @Path("wildcards")
  @CrossOrigin(
      origins = "https://shop.example.com",
      allowCredentials = true,
      allowedHeaders = "*",
      exposedHeaders = {"X-A", "*"})
  public void wildcards() {}

  @GET
  @Path("insecure")
  @CrossOrigin(
      origins = {"http://shop.example.com", "http://localhost", "http://*.example.org:8080"},
      allowCredentials = true,
      tolerate = Risk.SUBDOMAINS_WITH_CREDENTIALS)
  public void insecure() {}

  @GET
  @Path("subdomains")
  @CrossOrigin(origins = {"https://*.example.com", "https://*.co.uk"}, allowCredentials = true)
  public void subdomains() {}

  @GET
  @Path("suffix")
  @CrossOrigin({"https://*.github.io", "https://*.com", "https://*.unknown"})
  public void suffix() {}
}
