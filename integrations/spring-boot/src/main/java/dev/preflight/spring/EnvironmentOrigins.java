package dev.preflight.spring;

import dev.preflight.policy.Placeholder;
import dev.preflight.runtime.OriginConfiguration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Origins from Spring's environment, in every form that Spring Boot binds: lists in YAML, a string
 * with commas, relaxed names, profiles.
 */
final class EnvironmentOrigins implements OriginConfiguration {
  private static final Bindable<List<String>> LIST = Bindable.listOf(String.class);

  private final Binder binder;

  EnvironmentOrigins(Binder binder) {
    this.binder = binder;
  }

  // Bound as a string first: a binder would split a list at the commas of https://a:[1,2] too, and
  // an empty list is set where an empty string is.
  @Override
  public Optional<List<String>> origins(String key) {
    ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
    String canonical = name.toString();
    return Optional.ofNullable(binder.bind(canonical, String.class).orElse(null))
        .map(Placeholder::configured)
        .or(() -> Optional.ofNullable(binder.bind(canonical, LIST).orElse(null)));
  }

  @Override
  public String name() {
    return "Spring's environment";
  }
}
