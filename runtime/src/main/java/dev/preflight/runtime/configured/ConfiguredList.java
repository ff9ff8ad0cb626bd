package dev.preflight.runtime.configured;

import java.util.List;

/**
 * The origins that the configuration has for a key.
 *
 * @param origins the elements as written
 * @param source the place where they were found, for example {@code MicroProfile Config}
 */
record ConfiguredList(List<String> origins, String source) {
  @Override
  public String toString() {
    return origins.size() + " from " + source;
  }
}
