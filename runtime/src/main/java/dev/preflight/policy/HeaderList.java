package dev.preflight.policy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The valid value of {@code allowedHeaders} or {@code exposedHeaders}.
 *
 * @param any whether {@code *} is in the list
 * @param names the names in the list
 */
public record HeaderList(boolean any, List<HeaderName> names) {

  /** Copies the names. */
  public HeaderList {
    names = List.copyOf(names);
  }

  /** The list as a header value, for example {@code Content-Type, X-CSRF-Token}. */
  public String value() {
    Stream<String> texts = names.stream().map(HeaderName::text);
    return Stream.concat(any ? Stream.of("*") : Stream.of(), texts)
        .collect(Collectors.joining(", "));
  }
}
