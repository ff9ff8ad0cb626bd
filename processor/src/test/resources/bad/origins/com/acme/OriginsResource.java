package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("a")
public class OriginsResource {
  @GET
  @Path("missing")
  @CrossOrigin(allowCredentials = true)
  public void missing() {}

  @GET
  @Path("empty")
  @CrossOrigin({})
  public void empty() {}

  @GET
  @Path("null")
  @CrossOrigin({"null", " NULL "})
  public void nullOrigin() {}

  @GET
  @Path("malformed")
  @CrossOrigin({
    "https://shop.example.com/",
    "https://shop.example.com/app?x=1#top",
    "https://Shop.Example.com",
    "https://shop.example.com:443",
    "http://shop.example.com:80",
    "shop.example.com",
    "localhost:3000",
    "https://me:secret@shop.example.com",
    "https://bücher.example",
    "https://a.example.com, https://b.example.com",
    "https://shop example.com",
    "file:///home/ada",
    "HTTPS://Shop.Example.com:443/",
    "ws://shop.example.com",
    "https://shop.example.com:[8080,8443]",
    "https://xn--a.example.com",
    ""
  })
  public void malformed() {}

  @GET
  @Path("wildcard")
  @CrossOrigin({
    "https://*example.com",
    "https://app.*.com",
    "*.example.com",
    "https://*",
    "http*://example.com",
    "https://example.com:80*",
    "https://*.192.0.2.1"
  })
  public void wildcard() {}

  @GET
  @Path("numbers")
  @CrossOrigin({
    "http://0xFF000000",
    "http://127.1",
    "http://300.1.2.3",
    "http://[2001:DB8:0:0:0:0:0:1]",
    "http://2001:db8::1",
    "http://[2001:db8::g]",
    "https://example.com:0",
    "https://example.com:08443",
    "https://example.com:65536",
    "https://example.com:http",
    "https://example.com:",
    "https://example.com.",
    "https://a..example.com"
  })
  public void numbers() {}

  @GET
  @Path("redundant")
  @CrossOrigin({"https://a.example.com", "https://*.example.com", "https://b.example.org", "https://b.example.org", "*"})
  public void redundant() {}

  @GET
  @Path("placeholders")
  @CrossOrigin(
      origins = {
        "https://${host}",
        "${",
        "${key:https://${other}}",
        "${a:https://shop.example.com/, null}",
        "${b:http://desk.example.com}"
      },
      allowCredentials = true)
  public void placeholders() {}

  @GET
  @Path("loopback")
  @CrossOrigin({"https://shop.example.com", "http://localhost:3000"})
  public void loopback() {}

  @GET
  @Path("loopback-with-credentials")
  @CrossOrigin(origins = {"https://shop.example.com", "http://[::1]"}, allowCredentials = true)
  public void loopbackWithCredentials() {}
}
