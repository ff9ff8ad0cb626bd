package dev.preflight.runtime.origins;

import dev.preflight.policy.origin.Placeholder;
import dev.preflight.runtime.PreflightFeature;
import java.util.List;
import java.util.Optional;

/**
 * A source of configured origins, in addition to the built-in ones. An application sets it as the
 * property {@link PreflightFeature#CONFIGURATION}; a library provides it by {@link
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
   * Returns the origins of a key.
   *
   * @param key the key, as in {@code origins = "${storefront.origins}"}
   * @return origin patterns, or nothing if the key is not set; an empty list allows no origin
   */
  Optional<List<String>> origins(String key);

  /** Returns the name of the source, for the log. */
  default String name() {
    return "the application's configuration";
  }

  /**
   * Splits a text into origins, as every source does: at commas.
   *
   * @param text for example {@code https://shop.example.com, https://desk.example.com}
   */
  static List<String> elements(String text) {
    return Placeholder.configured(text);
  }
}
