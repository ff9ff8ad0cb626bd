package dev.preflight.edge.export;

import dev.preflight.edge.lookup.Field;
import dev.preflight.edge.lookup.LookupTable;
import dev.preflight.edge.lookup.LookupTable.Copy;
import dev.preflight.edge.lookup.LookupTable.Entry;
import dev.preflight.edge.lookup.LookupTable.Value;
import dev.preflight.edge.lookup.Lookups;
import dev.preflight.edge.lookup.Mode;
import dev.preflight.edge.policies.EdgePolicies;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes {@code map} blocks for nginx, and a file to include in each location that forwards to the
 * application.
 *
 * @see <a href="https://nginx.org/en/docs/http/ngx_http_map_module.html">nginx: map</a>
 */
final class NginxFormat implements GatewayFormat {

  @Override
  public Map<String, String> export(EdgePolicies policies, Mode mode) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("preflight-maps.conf", maps(policies, mode));
    files.put("preflight-location.conf", location(mode));
    return files;
  }

  private static String maps(EdgePolicies policies, Mode mode) {
    StringBuilder text = new StringBuilder(Comments.head("Include this file in the http block."));
    text.append("map $request_uri $preflight_path {\n    \"~^(?<preflight_raw_path>[^?]*)\"")
        .append(" $preflight_raw_path;\n}\n");
    Lookups.of(policies, mode).forEach(table -> text.append(map(table)));
    text.append("# The application may have written Origin there, too.\n");
    text.append("map \"$preflight_vary|$upstream_http_vary\" $preflight_vary_added {\n");
    text.append("    \"~*\\|(?:.*,)?[ ]*(?:origin|\\*)[ ]*(?:,.*)?$\" \"\";\n");
    return text.append("    default $preflight_vary;\n}\n").toString();
  }

  private static String map(LookupTable table) {
    String keys = table.keys().stream().map(NginxFormat::variable).collect(Collectors.joining("|"));
    StringBuilder text =
        new StringBuilder("map \"%s\" %s {\n".formatted(keys, variable(table.result())));
    for (Entry entry : table.entries()) {
      text.append(Comments.of(entry, "    "));
      text.append("    %s %s;\n".formatted(regex(entry), value(entry.value())));
    }
    return text.append("    default %s;\n}\n".formatted(value(table.otherwise()))).toString();
  }

  private static String regex(Entry entry) {
    return "\"" + (entry.ignoreCase() ? "~*" : "~") + quoted(entry.regex()) + "\"";
  }

  // nginx removes a backslash before these characters, and replaces \t, \r and \n.
  private static String quoted(String text) {
    return text.replaceAll("\\\\(?=[\\\\\"'trn])", "\\\\\\\\").replace("\"", "\\\"");
  }

  private static String value(Value value) {
    return value instanceof Copy copy
        ? variable(copy.field())
        : "\"" + quoted(((LookupTable.Constant) value).text()) + "\"";
  }

  private static String variable(Field field) {
    return switch (field) {
      case METHOD -> "$request_method";
      case ORIGIN -> "$http_origin";
      case REQUESTED_METHOD -> "$http_access_control_request_method";
      case REQUESTED_HEADERS -> "$http_access_control_request_headers";
      case SITE -> "$http_sec_fetch_site";
      default -> "$preflight_" + field.text();
    };
  }

  private static String location(Mode mode) {
    StringBuilder text =
        new StringBuilder(
            Comments.head(
                "Include this file in each location that forwards to the application. A location"
                    + " with",
                "add_header directives of its own inherits none, so include it there, too."));
    if (mode == Mode.ALL) {
      for (ResponseHeader header : ResponseHeader.CORS) {
        text.append("proxy_hide_header ").append(header.name()).append(";\n");
      }
    }
    for (ResponseHeader header : ResponseHeader.CORS) {
      text.append(addHeader(header));
    }
    text.append("add_header Vary $preflight_vary_added always;\n");
    for (String status : new String[] {"204", "403"}) {
      text.append(
          "if (%s = %s) {\n    return %s;\n}\n".formatted(variable(Field.STATUS), status, status));
    }
    return text.toString();
  }

  // nginx omits a header whose value is empty.
  private static String addHeader(ResponseHeader header) {
    return "add_header %s %s always;\n".formatted(header.name(), variable(header.field()));
  }
}
