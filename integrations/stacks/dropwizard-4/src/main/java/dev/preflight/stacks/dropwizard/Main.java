package dev.preflight.stacks.dropwizard;

import dev.preflight.runtime.PreflightFeature;
import dev.preflight.runtime.origins.OriginConfiguration;
import dev.preflight.stacks.Greeter;
import dev.preflight.stacks.StackApplication;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ServerProperties;

/** Dropwizard, configured by a YAML file. */
public class Main extends Application<Settings> {
  private static final String YAML =
      """
      server:
        applicationConnectors: [{type: http, port: 0, bindHost: 127.0.0.1}]
        adminConnectors: [{type: http, port: 0, bindHost: 127.0.0.1}]
        gzip: {enabled: false} # it adds Accept-Encoding to Vary
      logging:
        level: WARN
      stackOrigins: ["https://configured.example.com"]
      """;

  /** For the command line. */
  public Main() {}

  /** Runs until the process is ended. */
  public static void main(String[] arguments) throws Exception {
    Path file = Files.createTempFile("dropwizard", ".yml");
    Files.writeString(file, YAML);
    new Main().run("server", file.toString());
  }

  @Override
  @SuppressWarnings("deprecation") // getSingletons: the sample has instances
  public void run(Settings settings, Environment environment) {
    JerseyEnvironment jersey = environment.jersey();
    OriginConfiguration origins =
        key -> Optional.ofNullable(Map.of("stack.origins", settings.stackOrigins).get(key));
    jersey.property(PreflightFeature.CONFIGURATION, origins);
    jersey.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    jersey.register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            bindAsContract(Greeter.class);
          }
        });
    StackApplication application = new StackApplication();
    application.getClasses().forEach(jersey::register);
    application.getSingletons().forEach(jersey::register);
    environment
        .lifecycle()
        .addServerLifecycleListener(
            server ->
                System.out.println(
                    "ports sample="
                        + ((ServerConnector) server.getConnectors()[0]).getLocalPort()));
  }
}
