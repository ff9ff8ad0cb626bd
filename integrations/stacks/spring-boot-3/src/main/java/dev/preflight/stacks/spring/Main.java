package dev.preflight.stacks.spring;

import dev.preflight.stacks.Greeter;
import dev.preflight.stacks.StackApplication;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring Boot, configured by application.yaml. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Main {
  /** For Spring. */
  public Main() {}

  /** Runs until the process is ended. */
  public static void main(String[] arguments) {
    String port =
        SpringApplication.run(Main.class, arguments)
            .getEnvironment()
            .getProperty("local.server.port");
    System.out.println("ports sample=" + port);
  }

  @Bean
  static Greeter greeter() {
    return new Greeter();
  }

  @Bean
  @SuppressWarnings("deprecation") // getSingletons: the sample has instances
  static ResourceConfig jersey() {
    StackApplication application = new StackApplication();
    return new ResourceConfig(application.getClasses())
        .registerInstances(application.getSingletons());
  }
}
