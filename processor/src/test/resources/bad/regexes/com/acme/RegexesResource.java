package com.acme;

import dev.preflight.CrossOrigin;
import dev.preflight.Risk;
import dev.preflight.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("a")
@CrossOrigin(
    originRegexes = {
      "https://(shop.example\\.com",
      "https://(?!evil)[a-z]+\\.example\\.com",
      "https://(a)\\1\\.example\\.com",
      "https://[a-z]++a\\.example\\.com",
      "example\\.com",
      "/example\\.com/",
      "https://.*example\\.com",
      "https://app.example\\.com",
      "https://[a-z]+\\.co\\.uk",
      "https://example\\.[a-z]+",
      "https://(shop|desk)\\.example\\.(com|org)",
      "https://([a-z]{1,200}){1,100}\\.example\\.com",
      "https://.*acme\\.(com|net)",
      "null|https://[a-z]+\\.example\\.com",
      "https://([a-z]+)\\.example\\.org|www\\.example\\.org",
      "https://my-app-[a-z0-9]+-my-team\\.vercel\\.app",
      "${shop.origins}"
    })
public class RegexesResource {
  @GET
  @CrossOrigin(
      originRegexes = {"https://.*", "^https://.*\\.example\\.com$", "^https://([a-z]+\\.)?example\\.com$"},
      allowCredentials = true)
  public void credentials() {}
}
