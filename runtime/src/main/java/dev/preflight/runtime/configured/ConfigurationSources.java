package dev.preflight.runtime.configured;

import dev.preflight.policy.origin.Placeholder;
import dev.preflight.runtime.origins.OriginConfiguration;
import dev.preflight.runtime.reflect.Reflection;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks up configured origins. The sources are, in this order: the properties of Jakarta REST's
 * configuration, an {@link OriginConfiguration} in those properties, those found by the service
 * loader, MicroProfile Config if it is present, system properties, environment variables.
 */
public final class ConfigurationSources {
  /** The name of the property that holds an {@link OriginConfiguration}. */
  public static final String PROPERTY = "preflight.configuration";

  // Optional dependencies, so they are accessed by reflection.
  private static final String SPRING_BOOT = "org.springframework.boot.SpringApplication";
  private static final String MICRO_PROFILE_CONFIG = "MicroProfile Config";
  private static final String MICRO_PROFILE = "org.eclipse.microprofile.config.Config";

  private final Function<String, @Nullable Object> properties;
  private final Map<String, String> environment;

  public ConfigurationSources(
      Function<String, @Nullable Object> properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /** Returns the list of a key and its source, or nothing if the key is not set. */
  Optional<ConfiguredList> find(String key) {
    Object property = properties.apply(key);
    if (property != null) {
      return Optional.of(new ConfiguredList(elements(property), "an application property"));
    }
    for (OriginConfiguration configuration : configurations()) {
      Optional<List<String>> origins = configuration.origins(key);
      if (origins.isPresent()) {
        return Optional.of(new ConfiguredList(origins.get(), configuration.name()));
      }
    }
    return microProfile(key)
        .or(
            () ->
                Optional.ofNullable(System.getProperty(key))
                    .map(text -> list(text, "a system property")))
        .or(
            () ->
                Optional.ofNullable(environment.get(variable(key)))
                    .map(text -> list(text, "the environment variable " + variable(key))));
  }

  /** Returns whether the application has a framework configuration that cannot be read. */
  boolean missesConfiguration() {
    return Reflection.load(SPRING_BOOT) != null && configurations().isEmpty();
  }

  private List<OriginConfiguration> configurations() {
    List<OriginConfiguration> configurations = new ArrayList<>();
    Object ofApplication = properties.apply(PROPERTY);
    if (ofApplication instanceof OriginConfiguration configuration) {
      configurations.add(configuration);
    } else if (ofApplication != null) {
      throw new IllegalArgumentException(
          PROPERTY
              + " is a "
              + ofApplication.getClass().getName()
              + ", which is not an OriginConfiguration");
    }
    ServiceLoader.load(OriginConfiguration.class, loader()).forEach(configurations::add);
    return configurations;
  }

  private static ConfiguredList list(String text, String source) {
    return new ConfiguredList(Placeholder.configured(text), source);
  }

  /**
   * Returns the name of the environment variable for a key, for example {@code STOREFRONT_ORIGINS}.
   */
  static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static List<String> elements(Object property) {
    if (property instanceof Collection<?> collection) {
      return collection.stream().map(String::valueOf).toList();
    }
    if (property.getClass().isArray()) {
      List<String> elements = new ArrayList<>();
      for (int i = 0; i < Array.getLength(property); i++) {
        elements.add(String.valueOf(Array.get(property, i)));
      }
      return elements;
    }
    return Placeholder.configured(property.toString());
  }

  private static Optional<ConfiguredList> microProfile(String key) {
    Class<?> provider;
    try {
      provider = Class.forName(MICRO_PROFILE + "Provider", true, loader());
    } catch (ClassNotFoundException | LinkageError absent) {
      return Optional.empty();
    }
    Object config = null;
    try {
      config = provider.getMethod("getConfig").invoke(null);
      Object value =
          Class.forName(MICRO_PROFILE, true, provider.getClassLoader())
              .getMethod("getConfigValue", String.class)
              .invoke(config, key);
      Class<?> type = Class.forName(MICRO_PROFILE + "Value", true, provider.getClassLoader());
      Object text = type.getMethod("getValue").invoke(value);
      // MicroProfile Config treats an empty value as missing. Here it is an empty list, and the
      // default is not used.
      Object raw = text == null ? type.getMethod("getRawValue").invoke(value) : text;
      if (raw != null) {
        return Optional.of(list(raw.toString(), MICRO_PROFILE_CONFIG));
      }
      // The list syntax of YAML: storefront.origins[0].
      Object values =
          Class.forName(MICRO_PROFILE, true, provider.getClassLoader())
              .getMethod("getOptionalValues", String.class, Class.class)
              .invoke(config, key, String.class);
      return ((Optional<?>) values)
          .map(list -> new ConfiguredList(elements(list), MICRO_PROFILE_CONFIG));
    } catch (ReflectiveOperationException e) {
      if (config == null && e.getCause() instanceof IllegalStateException) {
        return Optional.empty(); // the API is present without an implementation
      }
      // Do not fall back to the next source or the default: the unreadable value may be stricter.
      throw new IllegalStateException("MicroProfile Config cannot read " + key, e);
    }
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? ConfigurationSources.class.getClassLoader() : context;
  }
}
