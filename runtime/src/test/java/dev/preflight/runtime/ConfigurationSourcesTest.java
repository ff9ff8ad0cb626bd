package dev.preflight.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Where configured origins are looked up. */
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

  // With a real MicroProfile Config, which reads system properties itself.
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
      // The rules refuse it: not the next source, and not the default.
      assertThat(sources.find(KEY).map(ConfiguredList::origins))
          .hasValue(List.of("https://${preflight-test.no-such-host}"));
    } finally {
      System.clearProperty(KEY);
    }
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
