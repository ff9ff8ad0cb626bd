package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/")
public class PatternsResource {
  @GET
  @Path("ports")
  @CrossOrigin({"https://shop.example.com:*", "https://*.example.org:*", "https://*.example.net:8443"})
  public String ports() {
    return "";
  }

  @GET
  @Path("addresses")
  @CrossOrigin({"http://192.0.2.1:8080", "http://[2001:db8::1]", "capacitor://localhost"})
  public String addresses() {
    return "";
  }

  @POST
  @Path("regexes")
  @CrossOrigin(
      origins = "https://a.example.com",
      originRegexes = {"https://[ab]{1,2}-?\\d*\\.example\\.org", "(?i)HTTPS://x+\\.example\\.net(:\\d+)?"})
  public String regexes() {
    return "";
  }

  @POST
  @Path("one-regex")
  @CrossOrigin(originRegexes = "https://[s{]\\d+\\.example\\.\\u006frg")
  public String oneRegex() {
    return "";
  }
}
