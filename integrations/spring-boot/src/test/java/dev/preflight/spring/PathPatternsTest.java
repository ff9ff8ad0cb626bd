package dev.preflight.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.preflight.CrossOrigin;
import dev.preflight.PathPatterns;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Policies of paths that a servlet serves, behind Spring Security and without any resource. */
class PathPatternsTest {
  private static final String DOCS = "https://docs.example.com";

  @PathPatterns("/files/*")
  @CrossOrigin("${docs.origins}")
  static class Files {}

  static class FilesServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("file");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(Files.class)
  static class Application {
    @Bean
    ServletRegistrationBean<FilesServlet> files() {
      return new ServletRegistrationBean<>(new FilesServlet(), "/files/*");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(Files.class)
  static class WithCorsFilter {
    @Bean
    CorsFilter corsFilter() {
      return new CorsFilter(new UrlBasedCorsConfigurationSource());
    }
  }

  @PathPatterns("/*")
  @CrossOrigin(origins = "https://docs.example.com", allowCredentials = true)
  static class Everything {}

  /** Answers when the filter has returned. */
  @Path("later")
  @CrossOrigin("https://shop.example.com")
  public static class LaterResource {
    /** Answers with 204. */
    @GET
    public void later(@Suspended AsyncResponse response) {
      CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
          .execute(() -> response.resume(Response.noContent().build()));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(Everything.class)
  static class WithJersey {
    @Bean
    ResourceConfig jersey() {
      return new ResourceConfig(OrdersResource.class, LaterResource.class);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }
  }

  private static ConfigurableApplicationContext start(Class<?> application) {
    return SpringApplication.run(
        application,
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--spring.main.banner-mode=off",
        "--storefront.origins=https://shop.example.com",
        "--docs.origins=" + DOCS);
  }

  private static HttpResponse<String> send(
      ConfigurableApplicationContext context, String method, String... headers) throws Exception {
    return sendTo("/files/a.json", context, method, headers);
  }

  private static HttpResponse<String> sendTo(
      String path, ConfigurableApplicationContext context, String method, String... headers)
      throws Exception {
    String port = context.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, BodyPublishers.noBody())
            .headers(headers)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void appliesPoliciesOfPathsInFrontOfSpringSecurity() throws Exception {
    try (ConfigurableApplicationContext context = start(Application.class)) {
      HttpResponse<String> preflight =
          send(context, "OPTIONS", "Origin", DOCS, "Access-Control-Request-Method", "GET");
      assertThat(preflight.statusCode()).isEqualTo(204);
      HttpResponse<String> locked = send(context, "GET", "Origin", DOCS);
      assertThat(locked.statusCode()).isEqualTo(401);
      assertThat(locked.headers().firstValue("Access-Control-Allow-Origin")).hasValue(DOCS);
      HttpResponse<String> stranger =
          send(
              context,
              "OPTIONS",
              "Origin",
              "https://stranger.example",
              "Access-Control-Request-Method",
              "GET");
      assertThat(stranger.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void policyOfAResourceReplacesThatOfAPattern() throws Exception {
    try (ConfigurableApplicationContext context = start(WithJersey.class)) {
      for (String path : new String[] {"/orders", "/orders/conflict", "/orders/fault", "/later"}) {
        HttpResponse<String> response = sendTo(path, context, "GET", "Origin", DOCS);
        assertThat(response.headers().map())
            .as(path)
            .doesNotContainKey("Access-Control-Allow-Origin")
            .doesNotContainKey("Access-Control-Allow-Credentials");
      }
      assertThat(
              sendTo("/elsewhere", context, "GET", "Origin", DOCS)
                  .headers()
                  .firstValue("Access-Control-Allow-Origin"))
          .hasValue(DOCS);
    }
  }

  @Test
  void warnsAboutSpringsCorsFilter() {
    PrintStream before = System.out;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    try {
      start(WithCorsFilter.class).close();
      assertThat(output.toString(StandardCharsets.UTF_8)).contains("Spring's CorsFilter");
    } finally {
      System.setOut(before);
    }
  }
}
