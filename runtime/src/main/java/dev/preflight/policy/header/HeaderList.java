package dev.preflight.policy.header;

import java.util.List;

/**
 * The valid value of {@code allowedHeaders} or {@code exposedHeaders}.
 *
 * @param any whether {@code *} is in the list
 * @param names the names in the list
 */
public record HeaderList(boolean any, List<HeaderName> names) {

  /** Creates a list with a copy of the names. */
  public HeaderList {
    names = List.copyOf(names);
  }
}
