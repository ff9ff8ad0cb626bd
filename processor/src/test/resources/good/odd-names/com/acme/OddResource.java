package com.acme;

import dev.preflight.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("odd")
public class OddResource {
  @GET
  @CrossOrigin("https://a.example.com")
  public String get() {
    return "";
  }

  @GET
  @Path("one")
  @CrossOrigin("https://b.example.com")
  public String get(@QueryParam("q") String q) {
    return q;
  }

  @GET
  @Path("two")
  @CrossOrigin("https://c.example.com")
  public String get2() {
    return "";
  }

  @GET
  @Path("three")
  @CrossOrigin("https://d.example.com")
  public String _1() {
    return "";
  }

  @GET
  @Path("five")
  @CrossOrigin(originRegexes = "https://[a-z]+\\.f\\.example\\.com")
  public String find() {
    return "";
  }

  @GET
  @Path("six")
  @CrossOrigin(originRegexes = "https://[a-z]+\\.g\\.example\\.com")
  public String find(@QueryParam("q") String q) {
    return q;
  }

  @GET
  @Path("seven")
  @CrossOrigin(originRegexes = "https://[a-z]+\\.h\\.example\\.com")
  public String find_2() {
    return "";
  }

  @GET
  @Path("four")
  @CrossOrigin("https://e.example.com")
  public String ünïcode() {
    return "";
  }
}
