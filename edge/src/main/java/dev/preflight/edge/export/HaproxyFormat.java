package dev.preflight.edge.export;

import dev.preflight.edge.lookup.Field;
import dev.preflight.edge.lookup.LookupTable;
import dev.preflight.edge.lookup.LookupTable.Copy;
import dev.preflight.edge.lookup.LookupTable.Entry;
import dev.preflight.edge.lookup.LookupTable.Value;
import dev.preflight.edge.lookup.Lookups;
import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import java.util.List;
import java.util.Map;

/**
 * Writes a {@code defaults} section for HAProxy 2.6 and later, which the frontend of the
 * application inherits.
 *
 * @see <a href="https://docs.haproxy.org/2.6/configuration.html#4.2-http-request">HAProxy:
 *     http-request</a>
 */
final class HaproxyFormat implements GatewayFormat {
  private static final String KEY = "txn.preflight_key";

  private final StringBuilder text = new StringBuilder();

  @Override
  public Map<String, String> export(EdgePolicies policies, Mode mode) {
    text.append(
        Comments.head(
            "Load this file in front of your own (haproxy -f preflight.cfg -f haproxy.cfg), and let"
                + " the",
            "frontend inherit it: frontend api from preflight"));
    text.append("defaults preflight\n  mode http\n");
    text.append("  timeout connect 5s\n  timeout client 30s\n  timeout server 30s\n");
    set(Field.PATH, "path");
    set(Field.METHOD, "method");
    set(Field.ORIGIN, "req.fhdr(Origin)");
    set(Field.REQUESTED_METHOD, "req.fhdr(Access-Control-Request-Method)");
    set(Field.REQUESTED_HEADERS, "req.fhdr(Access-Control-Request-Headers)");
    set(Field.SITE, "req.fhdr(Sec-Fetch-Site)");
    Lookups.of(policies, mode).forEach(this::add);
    for (String status : List.of("204", "403")) {
      line(
          "http-request return status %s if { %s -m str %s }"
              .formatted(status, variable(Field.STATUS), status));
    }
    for (ResponseHeader header : ResponseHeader.CORS) {
      if (mode == Mode.ALL) {
        line("http-after-response del-header %s".formatted(header.name()));
      }
      line(
          "http-after-response set-header %s %%[%s] if { %s -m len gt 0 }"
              .formatted(header.name(), variable(header.field()), variable(header.field())));
    }
    line(
        "http-after-response add-header Vary %%[%s] if { %s -m len gt 0 } !{ res.hdr(Vary) -i Origin * }"
            .formatted(variable(Field.VARY), variable(Field.VARY)));
    return Map.of("preflight.cfg", text.toString());
  }

  private void set(Field field, String sample) {
    line("http-request set-var(%s) str()".formatted(name(field)));
    line("http-request set-var(%s) %s if { %s -m found }".formatted(name(field), sample, sample));
  }

  private void add(LookupTable table) {
    StringBuilder key = new StringBuilder(variable(table.keys().get(0)));
    for (Field field : table.keys().subList(1, table.keys().size())) {
      key.append(",concat(|,").append(name(field)).append(')');
    }
    line("http-request set-var(%s) %s".formatted(KEY, key));
    line("http-request unset-var(%s)".formatted(name(table.result())));
    for (Entry entry : table.entries()) {
      text.append(Comments.of(entry, "  "));
      line(
          "http-request set-var(%s) %s if !{ %s -m found } { var(%s) -m reg%s %s }"
              .formatted(
                  name(table.result()),
                  sample(entry.value()),
                  variable(table.result()),
                  KEY,
                  entry.ignoreCase() ? " -i" : "",
                  quoted(entry.regex())));
    }
    line(
        "http-request set-var(%s) %s if !{ %s -m found }"
            .formatted(name(table.result()), sample(table.otherwise()), variable(table.result())));
  }

  private static String sample(Value value) {
    return value instanceof Copy copy
        ? variable(copy.field())
        : constant(((LookupTable.Constant) value).text());
  }

  // The outer quotes are for the line, the inner ones for the argument.
  private static String constant(String text) {
    return text.isEmpty() ? "str()" : "\"str('" + text.replace("$", "\\$") + "')\"";
  }

  // Between single quotes HAProxy interprets nothing.
  private static String quoted(String text) {
    return "'" + text.replace("'", "\\x27") + "'";
  }

  private static String name(Field field) {
    return "txn.preflight_" + field.text();
  }

  private static String variable(Field field) {
    return "var(" + name(field) + ")";
  }

  private void line(String line) {
    text.append("  ").append(line).append('\n');
  }
}
