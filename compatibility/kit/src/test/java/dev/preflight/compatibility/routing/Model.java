package dev.preflight.compatibility.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The resource classes of one application. A locator that leads to itself without end throws, as
 * what a {@code StackOverflowError} leaves behind is not the same twice.
 *
 * @param name the package that they are in
 */
record Model(String name, List<ResourceClass> classes) {

  /**
   * A class.
   *
   * @param path its template, or null for a class that only locators lead to
   * @param origin the origin that its policy allows, if it has one
   */
  record ResourceClass(String name, String path, Optional<String> origin, List<Method> methods) {}

  /**
   * A resource method or locator.
   *
   * @param name unique in the model; it is what the method answers
   * @param httpMethod the HTTP method, or null for a locator
   * @param path its template, or null if it has none
   * @param origin the origin that its own policy allows, if it has one
   * @param returned the type that a locator returns
   * @param created what it creates, which may use the depth that its own class was created with
   */
  record Method(
      String name,
      String httpMethod,
      String path,
      Optional<String> origin,
      String returned,
      String created) {}

  /** Every origin that some policy allows. */
  List<String> origins() {
    return classes.stream()
        .flatMap(
            type ->
                Stream.concat(
                    type.origin().stream(),
                    type.methods().stream().flatMap(m -> m.origin().stream())))
        .distinct()
        .toList();
  }

  /** The origins of locators that do not say where they lead. */
  List<String> originsOfUnknown() {
    return classes.stream()
        .flatMap(type -> type.methods().stream())
        .filter(
            method -> method.returned().equals("Object") || method.returned().equals("Class<?>"))
        .flatMap(method -> method.origin().stream())
        .toList();
  }

  /**
   * The origins that the policy of a method of a root class allows; empty for one below locators,
   * where the policy depends on the way there.
   */
  Optional<List<String>> originsOf(String method) {
    for (ResourceClass type : classes) {
      for (Method candidate : type.methods()) {
        if (candidate.name().equals(method) && type.path() != null) {
          return Optional.of(candidate.origin().or(type::origin).stream().toList());
        }
      }
    }
    return Optional.empty();
  }

  /** The names of the classes that have a path. */
  List<String> roots() {
    return classes.stream()
        .filter(type -> type.path() != null)
        .map(type -> name + "." + type.name())
        .toList();
  }

  /** The source of each class, by its qualified name. */
  Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (ResourceClass type : classes) {
      sources.put(name + "." + type.name(), source(type));
    }
    return sources;
  }

  private String source(ResourceClass type) {
    StringBuilder source = new StringBuilder("package " + name + ";\n");
    source.append("import dev.preflight.*;\nimport jakarta.ws.rs.*;\n");
    source.append(path(type.path())).append(policy(type.origin()));
    source.append("public class ").append(type.name()).append(" {\n").append(depth(type));
    for (Method method : type.methods()) {
      source.append("  ").append(path(method.path())).append(policy(method.origin()));
      if (method.httpMethod() == null) {
        source.append(
            "public %s %s() { return %s; }\n"
                .formatted(method.returned(), method.name(), method.created()));
      } else {
        source.append(
            "@%s public String %s() { return \"%s\"; }\n"
                .formatted(method.httpMethod(), method.name(), method.name()));
      }
    }
    return source.append("}\n").toString();
  }

  /** How many locators led here: a root class is the first, and one that is too deep throws. */
  private static String depth(ResourceClass type) {
    return type.path() != null || type.name().equals("Bare")
        ? "  private final int depth = 0;\n"
        : """
            private final int depth;
            %s(int depth) {
              if (depth == 30) throw new NotFoundException("a locator leads to itself");
              this.depth = depth;
            }
          """
            .formatted(type.name());
  }

  private static String path(String template) {
    return template == null ? "" : "@Path(\"" + template.replace("\\", "\\\\") + "\") ";
  }

  private static String policy(Optional<String> origin) {
    return origin.map(o -> "@CrossOrigin(\"" + o + "\") ").orElse("");
  }

  @Override
  public String toString() {
    return String.join("\n", sources().values());
  }
}
