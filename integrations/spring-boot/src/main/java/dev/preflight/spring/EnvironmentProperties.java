package dev.preflight.spring;

import dev.preflight.runtime.PreflightFeature;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The properties of {@link PreflightFeature}, from Spring's environment. */
final class EnvironmentProperties {
  /** The names that Spring's documentation would use. */
  private static final Map<String, String> SWITCHES =
      Map.of(
          PreflightFeature.ENABLED, "preflight.enabled",
          PreflightFeature.EXCEPTION_MAPPER, "preflight.exception-mapper",
          PreflightFeature.DEBUG, "preflight.debug",
          PreflightFeature.ON_MISMATCH, "preflight.on-mismatch");

  private final Binder binder;

  EnvironmentProperties(Environment environment) {
    binder = Binder.get(environment);
  }

  /** Returns the names of the properties that may have a value. */
  static Set<String> switches() {
    return SWITCHES.keySet();
  }

  /** Returns the value of a property of Preflight, or null if it has none. */
  @Nullable Object get(String property) {
    if (property.equals(PreflightFeature.CONFIGURATION)) {
      return new EnvironmentOrigins(binder);
    }
    String key = SWITCHES.get(property);
    return key == null ? null : binder.bind(key, String.class).orElse(null);
  }
}
