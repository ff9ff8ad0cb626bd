package dev.preflight.spring;

import dev.preflight.runtime.origins.OriginConfiguration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Reads origins from Spring's environment, in every form that Spring Boot binds: YAML lists,
 * comma-separated strings, relaxed names, profiles.
 */
final class EnvironmentOrigins implements OriginConfiguration {
  private static final Bindable<List<String>> LIST = Bindable.listOf(String.class);

  private final Binder binder;

  EnvironmentOrigins(Binder binder) {
    this.binder = binder;
  }

  // Binds to a string first. A list binder would also split at the commas of https://a:[1,2], and
  // an empty string must result in an empty list.
  @Override
  public Optional<List<String>> origins(String key) {
    ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
    String canonical = name.toString();
    return Optional.ofNullable(binder.bind(canonical, String.class).orElse(null))
        .map(OriginConfiguration::elements)
        .or(() -> Optional.ofNullable(binder.bind(canonical, LIST).orElse(null)));
  }

  @Override
  public String name() {
    return "Spring's environment";
  }
}
