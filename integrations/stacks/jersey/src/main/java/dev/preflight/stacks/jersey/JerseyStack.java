package dev.preflight.stacks.jersey;

import dev.preflight.stacks.Greeter;
import dev.preflight.stacks.StackApplication;
import java.util.Map;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The configuration of Jersey, as {@code docs/servers.md} shows it. */
public final class JerseyStack {
  private JerseyStack() {}

  /** Returns the application. */
  public static ResourceConfig config() {
    return ResourceConfig.forApplication(new StackApplication())
        .addProperties(
            Map.of(
                ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR,
                true,
                "stack.origins",
                "https://configured.example.com"))
        .register(
            new AbstractBinder() {
              @Override
              protected void configure() {
                bindAsContract(Greeter.class);
              }
            });
  }

  /** Tells the tests the port. */
  public static void started(int port) {
    System.out.println("ports sample=" + port);
  }
}
