package dev.preflight.edge.lookup;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table that is searched from the top. The first entry whose expression is found in the key
 * applies.
 *
 * @param result the field that the table sets
 * @param keys the fields whose values are joined by {@code |} and searched
 * @param entries the entries
 * @param otherwise the value if no entry applies
 */
public record LookupTable(Field result, List<Field> keys, List<Entry> entries, Value otherwise) {

  /** A value that a table returns. */
  public sealed interface Value {}

  /**
   * Always the same text.
   *
   * @param text the text
   */
  public record Constant(String text) implements Value {}

  /**
   * The value of a field. In an entry, the expression's first group matches it.
   *
   * @param field the field
   */
  public record Copy(Field field) implements Value {}

  /**
   * An entry.
   *
   * @param regex the expression, in the syntax that all engines share
   * @param ignoreCase whether it ignores case
   * @param value the value
   * @param comment what the entry is for, or an empty string
   */
  public record Entry(String regex, boolean ignoreCase, Value value, String comment) {

    boolean applies(String key) {
      return Pattern.compile(regex, ignoreCase ? Pattern.CASE_INSENSITIVE : 0).matcher(key).find();
    }
  }

  /** Copies the lists. */
  public LookupTable {
    keys = List.copyOf(keys);
    entries = List.copyOf(entries);
  }

  /** Returns the value for a request. */
  String lookUp(Map<Field, String> fields) {
    String key =
        keys.stream().map(field -> fields.getOrDefault(field, "")).collect(Collectors.joining("|"));
    Value value =
        entries.stream()
            .filter(entry -> entry.applies(key))
            .map(Entry::value)
            .findFirst()
            .orElse(otherwise);
    return value instanceof Copy copy
        ? fields.getOrDefault(copy.field(), "")
        : ((Constant) value).text();
  }
}
