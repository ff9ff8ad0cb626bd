package dev.preflight.runtime;

import java.util.List;
import java.util.Optional;

/**
 * A configuration that origins can come from, beside those that Preflight knows. An application
 * gives one as the property {@link PreflightFeature#CONFIGURATION}, a library by {@link
 * java.util.ServiceLoader}:
 *
 * <pre>{@code
 * OriginConfiguration configuration = key -> Optional.ofNullable(settings.getList(key));
 * resourceConfig.property(PreflightFeature.CONFIGURATION, configuration);
 * }</pre>
 */
@FunctionalInterface
public interface OriginConfiguration {

  /**
   * Returns the origins that a key names.
   *
   * @param key the key, as in {@code origins = "${storefront.origins}"}
   * @return origin patterns, or nothing if the key is not set; an empty list allows nobody
   */
  Optional<List<String>> origins(String key);

  /** Returns the name of the source, for the log. */
  default String name() {
    return "the configuration of the application";
  }
}
