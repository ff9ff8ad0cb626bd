package dev.preflight.edge.export;

import dev.preflight.edge.lookup.Field;
import dev.preflight.edge.lookup.LookupTable;
import dev.preflight.edge.lookup.LookupTable.Constant;
import dev.preflight.edge.lookup.LookupTable.Copy;
import dev.preflight.edge.lookup.LookupTable.Entry;
import dev.preflight.edge.lookup.LookupTable.Value;
import dev.preflight.edge.lookup.Lookups;
import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes snippets for a Caddyfile, to import in the site that forwards to the application.
 *
 * @see <a href="https://caddyserver.com/docs/caddyfile/directives/map">Caddy: map</a>
 */
final class CaddyFormat implements GatewayFormat {
  private final StringBuilder text = new StringBuilder();

  @Override
  public Map<String, String> export(EdgePolicies policies, Mode mode) {
    text.append(
        Comments.head(
            "Import this file at the top of the Caddyfile, then the snippets in the site:",
            "",
            "    import preflight.caddy",
            "    api.example.com {",
            "        import preflight",
            "        reverse_proxy localhost:8080",
            "        handle_errors {",
            "            import preflight_headers",
            "        }",
            "    }"));
    text.append("(preflight_lookups) {\n");
    text.append("\tmap {http.request.uri} {preflight_path} {\n\t\t`~^([^?]*)` `${1}`\n\t}\n");
    Lookups.of(policies, mode).forEach(this::add);
    for (ResponseHeader header : ResponseHeader.CORS) {
      matcher(header);
    }
    matcher(ResponseHeader.VARY);
    text.append("}\n\n(preflight_headers) {\n");
    // The first directive is the outermost, so it is applied last: after headers of the application
    // have been removed.
    for (ResponseHeader header : ResponseHeader.CORS) {
      header(header, "");
    }
    header(ResponseHeader.VARY, "+");
    if (mode == Mode.ALL) {
      text.append("\theader {\n");
      ResponseHeader.CORS.forEach(header -> text.append("\t\t-" + header.name() + "\n"));
      text.append("\t\tdefer\n\t}\n");
    }
    text.append("}\n\n(preflight) {\n\timport preflight_lookups\n\timport preflight_headers\n");
    for (String status : List.of("204", "403")) {
      text.append(
          "\t@preflight_%s expression `%s == \"%s\"`\n\trespond @preflight_%s %s\n"
              .formatted(status, placeholder(Field.STATUS), status, status, status));
    }
    text.append("}\n");
    return Map.of("preflight.caddy", text.toString());
  }

  private void header(ResponseHeader header, String operator) {
    text.append(
        "\theader @preflight_%s {\n\t\t%s%s %s\n\t\tdefer\n\t}\n"
            .formatted(
                header.field().text(), operator, header.name(), placeholder(header.field())));
  }

  private void matcher(ResponseHeader header) {
    text.append(
        "\t@preflight_%s expression `%s != \"\"`\n"
            .formatted(header.field().text(), placeholder(header.field())));
  }

  private void add(LookupTable table) {
    String key =
        table.keys().stream().map(CaddyFormat::placeholder).collect(Collectors.joining("|"));
    text.append("\tmap `%s` %s {\n".formatted(key, placeholder(table.result())));
    for (Entry entry : table.entries()) {
      text.append(Comments.of(entry, "\t\t"));
      text.append(
          "\t\t`~%s%s` %s\n"
              .formatted(
                  entry.ignoreCase() ? "(?i)" : "",
                  entry.regex(),
                  entry.value() instanceof Copy ? "`${1}`" : value(entry.value())));
    }
    text.append("\t\tdefault %s\n\t}\n".formatted(value(table.otherwise())));
  }

  private static String value(Value value) {
    return value instanceof Copy copy
        ? placeholder(copy.field())
        : "`" + ((Constant) value).text() + "`";
  }

  private static String placeholder(Field field) {
    return switch (field) {
      case METHOD -> "{http.request.method}";
      case ORIGIN -> "{http.request.header.Origin}";
      case REQUESTED_METHOD -> "{http.request.header.Access-Control-Request-Method}";
      case REQUESTED_HEADERS -> "{http.request.header.Access-Control-Request-Headers}";
      case SITE -> "{http.request.header.Sec-Fetch-Site}";
      default -> "{preflight_" + field.text() + "}";
    };
  }
}
