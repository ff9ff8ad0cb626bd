package dev.preflight.benchmarks.sources;

import static java.util.stream.Collectors.joining;

import dev.preflight.benchmarks.scenario.PathTables;
import dev.preflight.benchmarks.scenario.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Source files of resource classes that are too many, or too large, to be written by hand. */
public final class Sources {
  private static final String RESOURCE =
      """
      package dev.preflight.benchmarks.generated;

      import jakarta.ws.rs.*;

      /** A resource. */
      @Path("%s")
      %s
      public class %s {
      %s}
      """;

  private Sources() {}

  /** A class with the policy that scenarios have, for a list of origins. */
  public static String writeResource(Path folder, Policy policy) throws IOException {
    String method = method("GET", "", "get") + method("PUT", "", "put");
    return write(folder, "GeneratedResource", "/orders", annotation(policy.origins()), method);
  }

  /** Classes with a policy each, of fifty paths each at most. */
  public static List<String> writeTable(Path folder, int paths) throws IOException {
    String annotation = annotation(Policy.ONE.origins());
    StringBuilder methods = new StringBuilder();
    int count = 0;
    for (String template : PathTables.templates(paths)) {
      methods.append(method("PUT", template, "put" + count++));
    }
    for (int i = 0; i < PathTables.classes(paths); i++) {
      write(folder, "Resource" + i, PathTables.rootPath(i), annotation, methods.toString());
    }
    return IntStream.range(0, PathTables.classes(paths))
        .mapToObj(i -> "dev.preflight.benchmarks.generated.Resource" + i)
        .toList();
  }

  /** Classes of the usual size, with a policy each or without one. */
  public static void writeOrders(Path folder, int count, boolean annotated) throws IOException {
    String policy = annotated ? annotation(Policy.ONE.origins()) : "";
    for (int i = 0; i < count; i++) {
      String name = "Orders" + i + "Resource";
      Files.writeString(folder.resolve(name + ".java"), OrdersSource.of(name, i, policy));
    }
  }

  private static String write(
      Path folder, String name, String path, String annotation, String methods) throws IOException {
    Files.writeString(
        folder.resolve(name + ".java"), RESOURCE.formatted(path, annotation, name, methods));
    return "dev.preflight.benchmarks.generated." + name;
  }

  private static String annotation(List<String> origins) {
    return """
        @dev.preflight.CrossOrigin(
            origins = {%s},
            allowCredentials = true,
            allowedHeaders = {%s},
            exposedHeaders = "%s",
            maxAge = %d)\
        """
        .formatted(
            strings(origins),
            strings(Policy.ALLOWED_HEADERS),
            Policy.EXPOSED_HEADER,
            Policy.MAX_AGE);
  }

  private static String strings(List<String> values) {
    return values.stream().map(value -> '"' + value + '"').collect(joining(",\n        "));
  }

  private static String method(String httpMethod, String template, String name) {
    return """
        /** A method. */
        @%s%s
        public String %s() {
          return "";
        }
      """
        .formatted(httpMethod, template.isEmpty() ? "" : " @Path(\"" + template + "\")", name);
  }
}
