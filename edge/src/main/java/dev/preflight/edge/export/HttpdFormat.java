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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes environment variables, headers and rewrite rules for Apache httpd 2.4, with {@code
 * mod_setenvif}, {@code mod_headers} and {@code mod_rewrite}.
 *
 * @see <a href="https://httpd.apache.org/docs/2.4/mod/mod_setenvif.html#setenvifexpr">httpd:
 *     SetEnvIfExpr</a>
 */
final class HttpdFormat implements GatewayFormat {
  private final StringBuilder text = new StringBuilder();

  @Override
  public Map<String, String> export(EdgePolicies policies, Mode mode) {
    text.append(
        Comments.head(
            "Include this file in the virtual host that forwards to the application.",
            "It needs mod_setenvif, mod_headers and mod_rewrite."));
    set(Field.PATH, "%{THE_REQUEST}", "^\\S+ ([^? ]*)");
    set(Field.METHOD, "%{REQUEST_METHOD}", "^(.*)$");
    set(Field.ORIGIN, "%{req_novary:Origin}", "^(.*)$");
    set(Field.REQUESTED_METHOD, "%{req_novary:Access-Control-Request-Method}", "^(.*)$");
    set(Field.REQUESTED_HEADERS, "%{req_novary:Access-Control-Request-Headers}", "^(.*)$");
    set(Field.SITE, "%{req_novary:Sec-Fetch-Site}", "^(.*)$");
    Lookups.of(policies, mode).forEach(this::add);
    text.append("\nRewriteEngine On\n");
    for (String status : List.of("204", "403")) {
      text.append("RewriteCond %%{ENV:%s} =%s\n".formatted(name(Field.STATUS), status));
      text.append("RewriteRule ^ - [R=%s,L]\n".formatted(status));
    }
    text.append('\n');
    for (ResponseHeader header : ResponseHeader.CORS) {
      if (mode == Mode.ALL) {
        text.append("Header onsuccess unset %s\n".formatted(header.name()));
        text.append("Header always unset %s\n".formatted(header.name()));
      }
      text.append(header("set", header));
    }
    // mod_headers has two tables: headers of the application are in "onsuccess", whatever the
    // status.
    String condition = "\"expr=-n reqenv('%s')".formatted(name(Field.VARY));
    text.append(
        "Header onsuccess edit Vary \"(?i)(^|,)\\s*origin\\s*(?=,|$)\" \"\" " + condition + "\"\n");
    text.append("Header onsuccess unset Vary " + condition + " && resp('Vary') == ''\"\n");
    text.append(header("set", ResponseHeader.VARY));
    return Map.of("preflight.conf", text.toString());
  }

  private static String header(String action, ResponseHeader header) {
    String name = name(header.field());
    return "Header always %s %s \"%%{%s}e\" \"expr=-n reqenv('%s')\"\n"
        .formatted(action, header.name(), name, name);
  }

  private void set(Field field, String variable, String regex) {
    text.append("SetEnvIfExpr \"%s =~ m#%s#\" %s=$1\n".formatted(variable, regex, name(field)));
  }

  // The last one that applies wins, so the table is written from the end.
  private void add(LookupTable table) {
    String key =
        table.keys().stream()
            .map(field -> "%{reqenv:" + name(field) + "}")
            .collect(Collectors.joining("|"));
    assign(
        table,
        table.otherwise() instanceof Copy copy
            ? "reqenv('%s') =~ m#^(.*)$#".formatted(name(copy.field()))
            : "true",
        table.otherwise());
    List<Entry> entries = new ArrayList<>(table.entries());
    Collections.reverse(entries);
    for (Entry entry : entries) {
      text.append(Comments.of(entry, ""));
      assign(
          table,
          "'%s' =~ m#%s#%s".formatted(key, quoted(entry.regex()), entry.ignoreCase() ? "i" : ""),
          entry.value());
    }
  }

  private void assign(LookupTable table, String condition, Value value) {
    String result = name(table.result());
    String assignment =
        value instanceof Constant constant
            // An empty value would become 1.
            ? constant.text().isEmpty() ? "!" + result : result + "=" + constant.text()
            : result + "=$1";
    text.append("SetEnvIfExpr \"%s\" \"%s\"\n".formatted(condition, assignment));
  }

  private static String quoted(String regex) {
    // Between quotes, httpd reads two backslashes as one.
    return regex.replace("\\\\", "\\\\\\\\").replace("#", "\\x23").replace("\"", "\\x22");
  }

  private static String name(Field field) {
    return "preflight_" + field.text();
  }
}
