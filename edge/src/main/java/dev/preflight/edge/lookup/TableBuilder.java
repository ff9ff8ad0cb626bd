package dev.preflight.edge.lookup;

import dev.preflight.edge.lookup.LookupTable.Constant;
import dev.preflight.edge.lookup.LookupTable.Copy;
import dev.preflight.edge.lookup.LookupTable.Entry;
import java.util.ArrayList;
import java.util.List;

/** Collects the entries of a table. */
final class TableBuilder {
  private final Field result;
  private final List<Field> keys;
  private final List<Entry> entries = new ArrayList<>();

  TableBuilder(Field result, Field... keys) {
    this.result = result;
    this.keys = List.of(keys);
  }

  TableBuilder add(String regex, String value) {
    return add(regex, value, "");
  }

  TableBuilder add(String regex, String value, String comment) {
    entries.add(new Entry(regex, false, new Constant(value), comment));
    return this;
  }

  TableBuilder addIgnoringCase(String regex, String value) {
    entries.add(new Entry(regex, true, new Constant(value), ""));
    return this;
  }

  TableBuilder copy(String regex, Field field) {
    entries.add(new Entry(regex, false, new Copy(field), ""));
    return this;
  }

  LookupTable otherwise(String value) {
    return new LookupTable(result, keys, entries, new Constant(value));
  }

  LookupTable otherwise(Field field) {
    return new LookupTable(result, keys, entries, new Copy(field));
  }
}
