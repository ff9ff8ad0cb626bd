package dev.preflight.compatibility.inforce;

import static dev.preflight.compatibility.inforce.Asked.SHOP;
import static dev.preflight.compatibility.inforce.Asked.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.compatibility.routing.Compiler;
import dev.preflight.compatibility.routing.InProcess;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.framework.ProxyFactory;

/** Objects that containers put in front of a resource. */
class ProxiesTest {
  private static final String API =
      """
      package shop;
      @jakarta.ws.rs.Path("orders") %s
      public interface Api { @jakarta.ws.rs.PUT String put(); }
      """;

  private static final String ORDERS =
      """
      package shop;
      %s public class Orders implements Api { public String put() { return "ran"; } }
      """;

  private static final String POLICY =
      "@dev.preflight.CrossOrigin(value = \"" + SHOP + "\", enforce = true)";

  @TempDir private Path output;
  private URLClassLoader loader;

  private void compile(String ofInterface, String ofClass) throws Exception {
    Compiler.compile(
        Map.of("shop.Api", API.formatted(ofInterface), "shop.Orders", ORDERS.formatted(ofClass)),
        output);
  }

  @BeforeEach
  void open() throws Exception {
    loader = new URLClassLoader(new URL[] {output.toUri().toURL()}, getClass().getClassLoader());
  }

  @AfterEach
  void close() throws Exception {
    loader.close();
  }

  private Object orders() throws Exception {
    return loader.loadClass("shop.Orders").getConstructor().newInstance();
  }

  private Object proxyOfTheInterface(Object target) throws Exception {
    return Proxy.newProxyInstance(
        loader,
        new Class<?>[] {loader.loadClass("shop.Api")},
        (proxy, method, arguments) -> method.invoke(target, arguments));
  }

  private static void assertInForce(Object instance) throws Exception {
    Asked asked = new Asked(InProcess.of(new ResourceConfig().register(instance)));
    assertThat(asked.preflight("PUT", "/orders", SHOP)).isEqualTo(204);
    assertThat(asked.preflight("PUT", "/orders", STRANGER)).isEqualTo(403);
    assertThat(asked.mayRead("PUT", "/orders", SHOP)).isTrue();
    assertThat(asked.body("PUT", "/orders", SHOP)).isEqualTo("ran");
    assertThat(asked.body("PUT", "/orders", STRANGER)).isNotEqualTo("ran");
  }

  @Test
  void springProxyOfTheClass() throws Exception {
    for (String[] policies : new String[][] {{POLICY, ""}, {"", POLICY}}) {
      compile(policies[0], policies[1]);
      open();
      ProxyFactory factory = new ProxyFactory(orders());
      factory.setProxyTargetClass(true);
      assertInForce(factory.getProxy(loader));
    }
  }

  @Test
  void springProxyOfTheInterface() throws Exception {
    for (String[] policies : new String[][] {{POLICY, ""}, {"", POLICY}}) {
      compile(policies[0], policies[1]);
      open();
      ProxyFactory factory = new ProxyFactory(orders());
      Object proxy = factory.getProxy(loader);
      assertThat(Proxy.isProxyClass(proxy.getClass())).isTrue();
      assertInForce(proxy);
    }
  }

  // With the client proxy of a real container, which is a subclass that it makes at run time.
  @Test
  void proxyOfCdi() throws Exception {
    for (String[] policies : new String[][] {{POLICY, ""}, {"", POLICY}}) {
      compile(policies[0], "@jakarta.enterprise.context.ApplicationScoped " + policies[1]);
      open();
      Class<?> type = loader.loadClass("shop.Orders");
      try (SeContainer container =
          SeContainerInitializer.newInstance()
              .setClassLoader(loader)
              .disableDiscovery()
              .addBeanClasses(type)
              .initialize()) {
        Object proxy = container.select(type).get();
        assertThat(proxy.getClass()).isNotEqualTo(type);
        assertInForce(proxy);
      }
    }
  }

  // What is behind it is not known: an enforced policy of the interface may not be in force.
  @Test
  void otherProxyOfAnInterfaceWithAnEnforcedPolicyDoesNotStart() throws Exception {
    compile(POLICY, "");
    Object proxy = proxyOfTheInterface(orders());
    assertThatThrownBy(() -> InProcess.of(new ResourceConfig().register(proxy)))
        .hasStackTraceContaining("its implementation class is unknown");
  }

  @Test
  void withTheWarningItStartsAndRefusesEverybody() throws Exception {
    compile(POLICY, "");
    Object proxy = proxyOfTheInterface(orders());
    try (Logs logs = new Logs()) {
      Asked asked =
          new Asked(
              InProcess.of(
                  new ResourceConfig().property("preflight.onMismatch", "warn").register(proxy)));
      assertThat(logs.at("SEVERE")).hasSize(1);
      assertThat(asked.preflight("PUT", "/orders", SHOP)).isEqualTo(403);
      assertThat(asked.body("PUT", "/orders", SHOP)).isNotEqualTo("ran");
    }
  }

  @Test
  void otherProxyOfAnInterfaceIsClosedAndTold() throws Exception {
    compile(POLICY.replace(", enforce = true", ""), "");
    try (Logs logs = new Logs()) {
      Asked asked =
          new Asked(InProcess.of(new ResourceConfig().register(proxyOfTheInterface(orders()))));
      assertThat(asked.preflight("PUT", "/orders", SHOP)).isEqualTo(403);
      assertThat(asked.mayRead("PUT", "/orders", SHOP)).isFalse();
      assertThat(logs.at("SEVERE"))
          .singleElement()
          .asString()
          .contains("its implementation class is unknown");
    }
  }
}
