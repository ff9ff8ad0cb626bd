package dev.preflight.stacks.cxf;

import dev.preflight.runtime.PreflightFeature;
import dev.preflight.stacks.Greeter;
import dev.preflight.stacks.InjectedResource;
import dev.preflight.stacks.StackApplication;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.lifecycle.SingletonResourceProvider;
import org.apache.cxf.jaxrs.utils.ResourceUtils;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** CXF in Spring Boot, as its starter sets it up. */
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

  // CXF injects nothing into the classes of an application, so this one is a bean.
  @Bean
  static InjectedResource injectedResource() {
    return new InjectedResource();
  }

  @Bean
  static ServletRegistrationBean<CXFServlet> cxfServlet() {
    ServletRegistrationBean<CXFServlet> servlet =
        new ServletRegistrationBean<>(new CXFServlet(), "/*");
    servlet.setLoadOnStartup(1);
    return servlet;
  }

  @Bean(name = Bus.DEFAULT_BUS_ID)
  static SpringBus bus() {
    return new SpringBus();
  }

  @Bean(destroyMethod = "destroy")
  static Server server(Bus bus, PreflightFeature preflight, InjectedResource injected) {
    JAXRSServerFactoryBean factory =
        ResourceUtils.createApplication(new StackApplication(), true, true, false, bus);
    factory.setResourceProvider(InjectedResource.class, new SingletonResourceProvider(injected));
    factory.setProvider(preflight); // as the starter does with every bean that has @Provider
    return factory.create();
  }
}
