package dev.preflight.runtime.configured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.preflight.runtime.PreflightFeature;
import dev.preflight.runtime.origins.OriginConfiguration;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Tests the sources of configured origins and their order. */
class ConfigurationSourcesTest {
  private static final String KEY = "preflight-test.some.origins";
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PREFLIGHT_TEST_SOME_ORIGINS", "https://environment.example , https://b.example");

  @Test
  void applicationThenSystemThenEnvironment() {
    ConfigurationSources silent = new ConfigurationSources(key -> null, ENVIRONMENT);
    assertThat(silent.find(KEY).map(ConfiguredList::origins))
        .hasValue(List.of("https://environment.example", "https://b.example"));
    System.setProperty(KEY, "https://system.example");
    try {
      assertThat(silent.find(KEY).map(ConfiguredList::origins))
          .hasValue(List.of("https://system.example"));
      assertThat(
              new ConfigurationSources(key -> "", ENVIRONMENT)
                  .find(KEY)
                  .map(ConfiguredList::origins))
          .hasValue(List.of());
    } finally {
      System.clearProperty(KEY);
    }
    assertThat(
            new ConfigurationSources(key -> null, Map.of()).find(KEY).map(ConfiguredList::origins))
        .isEmpty();
  }

  // Uses a real MicroProfile Config, which reads system properties itself.
  @Test
  void microProfileConfig() {
    ConfigurationSources sources = new ConfigurationSources(key -> null, Map.of());
    try {
      System.setProperty(KEY, "https://${preflight-test.host:shop.example}");
      assertThat(sources.find(KEY).map(ConfiguredList::origins))
          .hasValue(List.of("https://shop.example"));
      System.setProperty(KEY, "");
      assertThat(sources.find(KEY).map(ConfiguredList::origins))
          .as("an empty list, not the default")
          .hasValue(List.of());
      System.setProperty(KEY, "https://${preflight-test.no-such-host}");
      // The rules refuse the value; neither the next source nor the default is used.
      assertThat(sources.find(KEY).map(ConfiguredList::origins))
          .hasValue(List.of("https://${preflight-test.no-such-host}"));
    } finally {
      System.clearProperty(KEY);
    }
  }

  @Test
  void listsOfMicroProfileConfig() {
    ConfigurationSources sources = new ConfigurationSources(key -> null, Map.of());
    try {
      System.setProperty(KEY + "[0]", "https://a.example");
      System.setProperty(KEY + "[1]", "https://b.example");
      assertThat(sources.find(KEY).map(ConfiguredList::origins))
          .hasValue(List.of("https://a.example", "https://b.example"));
    } finally {
      System.clearProperty(KEY + "[0]");
      System.clearProperty(KEY + "[1]");
    }
  }

  @Test
  void configurationOfTheApplication() {
    OriginConfiguration own =
        key -> key.equals(KEY) ? Optional.of(List.of("https://own.example")) : Optional.empty();
    Map<String, Object> properties = new HashMap<>(Map.of(PreflightFeature.CONFIGURATION, own));
    ConfigurationSources sources = new ConfigurationSources(properties::get, ENVIRONMENT);
    assertThat(sources.find(KEY))
        .hasValue(
            new ConfiguredList(List.of("https://own.example"), "the application's configuration"));
    properties.put(KEY, "https://property.example");
    assertThat(sources.find(KEY).map(ConfiguredList::origins))
        .hasValue(List.of("https://property.example"));
    properties.put(PreflightFeature.CONFIGURATION, "no configuration");
    properties.remove(KEY);
    assertThatThrownBy(() -> sources.find(KEY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("preflight.configuration is a java.lang.String");
  }

  @Test
  void listMayEndInAComma() {
    ConfigurationSources sources =
        new ConfigurationSources(
            Map.of(KEY, "https://a.example, https://b.example,")::get, Map.of());
    assertThat(sources.find(KEY).map(ConfiguredList::origins))
        .hasValue(List.of("https://a.example", "https://b.example"));
    ConfigurationSources gap =
        new ConfigurationSources(Map.of(KEY, "https://a.example,,")::get, Map.of());
    assertThat(gap.find(KEY).map(ConfiguredList::origins))
        .hasValue(List.of("https://a.example", "", ""));
  }

  @Test
  void microProfileConfigWithoutAnImplementationIsNone() throws Exception {
    URL api = ConfigProvider.class.getProtectionDomain().getCodeSource().getLocation();
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    try (URLClassLoader bare =
        new URLClassLoader(new URL[] {api}, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(bare);
      assertThat(
              new ConfigurationSources(key -> null, ENVIRONMENT)
                  .find(KEY)
                  .map(ConfiguredList::origins))
          .hasValue(List.of("https://environment.example", "https://b.example"));
    } finally {
      thread.setContextClassLoader(context);
    }
  }
}
