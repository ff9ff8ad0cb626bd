package dev.preflight.edge.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Reads configuration files of applications. Keys of nested objects are joined by dots, and lists
 * stay lists, also those that are written as {@code key[0]}.
 */
public final class ConfigurationFiles {
  private final Map<String, Object> values = new LinkedHashMap<>();

  private ConfigurationFiles() {}

  /**
   * Returns the values of all files; later files take precedence.
   *
   * @throws InvalidReportException if a file cannot be read
   */
  public static Map<String, Object> read(List<Path> files) {
    ConfigurationFiles configuration = new ConfigurationFiles();
    for (Path file : files) {
      try {
        configuration.add(file);
      } catch (IOException | IllegalArgumentException e) {
        throw new InvalidReportException(
            "The configuration file " + file + " cannot be read: " + e.getMessage(), e);
      }
    }
    return configuration.values;
  }

  private void add(Path file) throws IOException {
    if (file.toString().endsWith(".properties")) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      addProperties(properties);
    } else {
      // JSON is YAML.
      JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
      add("", root);
    }
  }

  private void addProperties(Properties properties) {
    Map<String, Map<Integer, String>> lists = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      String value = properties.getProperty(name);
      if (name.matches(".*\\[\\d{1,9}]")) {
        int bracket = name.lastIndexOf('[');
        lists
            .computeIfAbsent(name.substring(0, bracket), key -> new TreeMap<>())
            .put(Integer.valueOf(name.substring(bracket + 1, name.length() - 1)), value);
      } else {
        values.put(name, value);
      }
    }
    lists.forEach((key, list) -> values.put(key, List.copyOf(list.values())));
  }

  private void add(String key, JsonNode node) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              member ->
                  add(
                      key.isEmpty() ? member.getKey() : key + "." + member.getKey(),
                      member.getValue()));
    } else if (node.isArray()) {
      List<String> list = new ArrayList<>();
      node.forEach(element -> list.add(element.asText()));
      values.put(key, list);
    } else if (!node.isMissingNode() && !node.isNull()) {
      values.put(key, node.asText());
    }
  }
}
