package dev.preflight.quarkus.resteasy;

import dev.preflight.quarkus.http.RestApplication;
import dev.preflight.runtime.Preflight;
import dev.preflight.runtime.PreflightFeature;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jspecify.annotations.Nullable;

/** Switches Preflight on: Quarkus finds no feature in a jar that is not indexed. */
@Provider
@Singleton
public class PreflightApplication implements Feature, RestApplication {
  private volatile @Nullable Configuration configuration;
  private volatile String basePath = "";

  /** Creates the bean. */
  public PreflightApplication() {}

  @Override
  public boolean configure(FeatureContext context) {
    Config config = ConfigProvider.getConfig();
    boolean configured =
        new PreflightFeature(name -> config.getOptionalValue(name, String.class).orElse(null))
            .configure(context);
    if (configured) {
      configuration = context.getConfiguration();
      basePath =
          pathOf(config.getOptionalValue("quarkus.http.root-path", String.class).orElse("/"))
              + pathOf(applicationPath(config));
    }
    return configured;
  }

  void start(@Observes StartupEvent event) {
    RestApplication.requireNoOtherCors(ConfigProvider.getConfig());
  }

  private static String applicationPath(Config config) {
    ResteasyDeployment deployment = ResteasyContext.getContextData(ResteasyDeployment.class);
    Application application = deployment == null ? null : deployment.getApplication();
    ApplicationPath path =
        application == null ? null : application.getClass().getAnnotation(ApplicationPath.class);
    return path == null
        ? config.getOptionalValue("quarkus.resteasy.path", String.class).orElse("/")
        : path.value();
  }

  private static String pathOf(String path) {
    String segments = path.replaceAll("^/+|/+$", "");
    return segments.isEmpty() ? "" : "/" + segments;
  }

  @Override
  public @Nullable Preflight preflight() {
    Configuration running = configuration;
    return running == null ? null : Preflight.in(running);
  }

  @Override
  public String basePath() {
    return basePath;
  }
}
