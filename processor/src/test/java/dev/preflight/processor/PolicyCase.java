package dev.preflight.processor;

import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A policy with the ids of its violations.
 *
 * @param number the case's line in the table
 * @param all every id, in the order of attributes and elements
 * @param byPolicyAlone the ids that the policy package finds without the compiler
 * @param attributes the attributes of the annotation
 */
record PolicyCase(int number, List<String> all, List<String> byPolicyAlone, String attributes) {

  static List<PolicyCase> readAll() {
    List<String> lines =
        Compilations.read(Compilations.RESOURCES.resolve("policies.txt")).lines().toList();
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
        .map(i -> parse(i + 1, lines.get(i)))
        .toList();
  }

  private static PolicyCase parse(int number, String line) {
    int bar = line.indexOf('|');
    List<String> ids =
        Stream.of(line.substring(0, bar).strip().split(" ", -1))
            .filter(id -> !id.equals("ok"))
            .toList();
    return new PolicyCase(
        number,
        ids.stream().map(id -> id.replace("~", "")).toList(),
        ids.stream().filter(id -> !id.startsWith("~")).toList(),
        line.substring(bar + 1).strip());
  }

  String className() {
    return "Case" + number;
  }

  JavaFileObject source() {
    return Compilations.source(
        "cases." + className(),
        """
        package cases;
        import dev.preflight.CrossOrigin;
        import dev.preflight.Risk;
        @jakarta.ws.rs.Path("p%d")
        @CrossOrigin(%s)
        public class Case%d {
          @jakarta.ws.rs.GET public String get() { return ""; }
        }
        """
            .formatted(number, attributes, number));
  }

  @Override
  public String toString() {
    return number + ": " + attributes;
  }
}
