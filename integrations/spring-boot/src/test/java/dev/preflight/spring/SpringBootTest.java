package dev.preflight.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The starter in a real Spring Boot application with Tomcat and Spring Security. */
class SpringBootTest {
  private static final String SHOP = "https://shop.example.com";
  private static final String DESK = "https://desk.example.com";
  private static final String STRANGER = "https://stranger.example";

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {
    @Bean
    ResourceConfig jersey() {
      return new ResourceConfig(OrdersResource.class);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
      return http.csrf(csrf -> csrf.disable())
          .authorizeHttpRequests(
              requests ->
                  requests
                      .requestMatchers("/api/orders/**")
                      .permitAll()
                      .anyRequest()
                      .authenticated())
          .httpBasic(Customizer.withDefaults())
          .build();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Locked {
    @Bean
    ResourceConfig jersey() {
      return new ResourceConfig(OrdersResource.class);
    }
  }

  private static ConfigurableApplicationContext start(Class<?> application, String... properties) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off"));
    arguments.add("--spring.jersey.application-path=/api");
    arguments.addAll(List.of(properties));
    return SpringApplication.run(application, arguments.toArray(String[]::new));
  }

  private static HttpResponse<String> send(
      ConfigurableApplicationContext context, String method, String path, String... headers)
      throws Exception {
    String port = context.getEnvironment().getProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> preflight(
      ConfigurableApplicationContext context, String method, String origin) throws Exception {
    return send(
        context,
        "OPTIONS",
        "/api/orders",
        "Origin",
        origin,
        "Access-Control-Request-Method",
        method,
        "Access-Control-Request-Headers",
        "x-token");
  }

  private static boolean isJetty() {
    try {
      Class.forName("org.eclipse.jetty.server.Server");
      return true;
    } catch (ClassNotFoundException tomcat) {
      return false;
    }
  }

  private static String allowOrigin(HttpResponse<?> response) {
    return String.join("|", response.headers().allValues("Access-Control-Allow-Origin"));
  }

  @Test
  void originsComeFromSpringsEnvironment() throws Exception {
    try (ConfigurableApplicationContext context =
        start(Application.class, "--storefront.origins=https://shop.example.com,")) {
      assertThat(preflight(context, "GET", SHOP).statusCode()).isEqualTo(204);
      assertThat(allowOrigin(send(context, "GET", "/api/orders", "Origin", SHOP))).isEqualTo(SHOP);
      // The default of the annotation is not in force.
      String local = "http://localhost:3000";
      assertThat(preflight(context, "GET", local).statusCode()).isEqualTo(403);
      assertThat(allowOrigin(send(context, "GET", "/api/orders", "Origin", local))).isEmpty();
    }
  }

  @Test
  void originsComeFromListsAndRelaxedNames() throws Exception {
    try (ConfigurableApplicationContext context =
        start(
            Application.class,
            "--storefront.origins[0]=https://shop.example.com",
            "--storefront.origins[1]=https://desk.example.com")) {
      assertThat(preflight(context, "GET", SHOP).statusCode()).isEqualTo(204);
      assertThat(preflight(context, "GET", DESK).statusCode()).isEqualTo(204);
      assertThat(preflight(context, "GET", STRANGER).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void preflightsAreAnsweredBeforeSpringSecurity() throws Exception {
    try (ConfigurableApplicationContext context =
        start(Locked.class, "--storefront.origins=https://shop.example.com")) {
      HttpResponse<String> allowed = preflight(context, "GET", SHOP);
      assertThat(allowed.statusCode()).isEqualTo(204);
      assertThat(allowOrigin(allowed)).isEqualTo(SHOP);
      assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers")).hasValue("X-Token");
      HttpResponse<String> refused = preflight(context, "GET", STRANGER);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(allowOrigin(refused)).isEmpty();
      assertThat(refused.headers().firstValue("Vary").orElse("")).startsWith("Origin");
    }
  }

  @Test
  void errorsOfSpringSecurityHaveTheHeadersOfThePath() throws Exception {
    try (ConfigurableApplicationContext context =
        start(Locked.class, "--storefront.origins=https://shop.example.com")) {
      HttpResponse<String> response = send(context, "GET", "/api/orders", "Origin", SHOP);
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(allowOrigin(response)).isEqualTo(SHOP);
      assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
          .hasValue("true");
      // Jetty removes Vary in sendError, which Spring Security calls: a limit in the documents.
      assertThat(String.join(",", response.headers().allValues("Vary")).contains("Origin"))
          .isEqualTo(!isJetty());
      assertThat(allowOrigin(send(context, "GET", "/api/orders", "Origin", STRANGER))).isEmpty();
      // Another method, another policy.
      assertThat(allowOrigin(send(context, "PUT", "/api/orders", "Origin", SHOP))).isEmpty();
      assertThat(allowOrigin(send(context, "PUT", "/api/orders", "Origin", DESK))).isEqualTo(DESK);
      assertThat(allowOrigin(send(context, "GET", "/elsewhere", "Origin", SHOP))).isEmpty();
    }
  }

  @Test
  void responsesHaveTheHeadersOfTheirMethod() throws Exception {
    try (ConfigurableApplicationContext context =
        start(Application.class, "--storefront.origins=https://shop.example.com")) {
      HttpResponse<String> conflict = send(context, "GET", "/api/orders/conflict", "Origin", SHOP);
      assertThat(conflict.statusCode()).isEqualTo(409);
      assertThat(allowOrigin(conflict)).isEqualTo(SHOP);
      assertThat(conflict.headers().allValues("Vary")).contains("Origin");
      HttpResponse<String> fault = send(context, "GET", "/api/orders/fault", "Origin", SHOP);
      assertThat(fault.statusCode()).isEqualTo(500);
      assertThat(allowOrigin(fault)).isEqualTo(SHOP);
      HttpResponse<String> missing = send(context, "GET", "/api/orders/none", "Origin", SHOP);
      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(allowOrigin(missing)).isEqualTo(SHOP);
      HttpResponse<String> enforced = send(context, "PUT", "/api/orders", "Origin", SHOP);
      assertThat(enforced.statusCode()).isEqualTo(403);
      assertThat(allowOrigin(enforced)).isEmpty();
      assertThat(send(context, "PUT", "/api/orders", "Origin", DESK).body()).isEqualTo("replaced");
    }
  }

  @Test
  void badValueRefusesTheStart() {
    assertThatThrownBy(
            () ->
                start(Application.class, "--storefront.origins=https://shop.example.com/").close())
        .hasStackTraceContaining("[origin-malformed]");
  }

  @Test
  void switchesAreProperties() throws Exception {
    try (ConfigurableApplicationContext context =
        start(
            Application.class,
            "--storefront.origins=https://shop.example.com",
            "--preflight.enabled=false")) {
      assertThat(allowOrigin(send(context, "GET", "/api/orders", "Origin", SHOP))).isEmpty();
    }
    try (ConfigurableApplicationContext context =
        start(
            Application.class,
            "--storefront.origins=https://shop.example.com",
            "--preflight.debug=true")) {
      assertThat(preflight(context, "GET", STRANGER).headers().firstValue("Preflight-Refused"))
          .hasValue("origin-not-allowed");
    }
  }
}
