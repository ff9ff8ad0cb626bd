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
 * @param application the origin that the policy of the application allows, if it has one
 */
public record Model(String name, List<ResourceClass> classes, Optional<String> application) {
  private static final String IMPORTS = "import dev.preflight.*;\nimport jakarta.ws.rs.*;\n";

  /**
   * A class.
   *
   * @param path its template, or null for a class that only locators lead to
   * @param origin the origin that its policy allows, if it has one
   * @param style where its annotations are
   */
  record ResourceClass(
      String name, String path, Optional<String> origin, List<Method> methods, Style style) {}

  /** Where the annotations of a class are. */
  enum Style {
    /** All on the class. */
    CLASS,
    /** All on an interface that it implements. */
    INTERFACE,
    /** Those of Jakarta REST on an interface, the policies on the class. */
    SPLIT
  }

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
  public List<String> origins() {
    return Stream.concat(
            application.stream(),
            classes.stream()
                .flatMap(
                    type ->
                        Stream.concat(
                            type.origin().stream(),
                            type.methods().stream().flatMap(m -> m.origin().stream()))))
        .distinct()
        .toList();
  }

  /**
   * The origins that may be allowed where nothing runs: those of locators that do not say where
   * they lead, and that of the application, whose policy applies to responses from nowhere too.
   */
  List<String> originsOfUnknown() {
    return Stream.concat(
            application.stream(),
            classes.stream()
                .flatMap(type -> type.methods().stream())
                .filter(
                    method ->
                        method.returned().equals("Object") || method.returned().equals("Class<?>"))
                .flatMap(method -> method.origin().stream()))
        .toList();
  }

  /**
   * The origins that the policy of a method of a root class allows; empty for one below locators,
   * where the policy depends on the way there.
   */
  public Optional<List<String>> originsOf(String method) {
    for (ResourceClass type : classes) {
      for (Method candidate : type.methods()) {
        if (candidate.name().equals(method) && type.path() != null) {
          return Optional.of(
              candidate.origin().or(type::origin).or(() -> application).stream().toList());
        }
      }
    }
    return Optional.empty();
  }

  /** The names of the application, if it is one of its own, and of the classes that have a path. */
  public List<String> roots() {
    return Stream.concat(
            application.map(origin -> name + ".App").stream(),
            classes.stream()
                .filter(type -> type.path() != null)
                .map(type -> name + "." + type.name()))
        .toList();
  }

  /** The source of each class, by its qualified name. */
  public Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    application.ifPresent(origin -> sources.put(name + ".App", application(origin)));
    for (ResourceClass type : classes) {
      sources.put(name + "." + type.name(), source(type));
      if (type.style() != Style.CLASS) {
        sources.put(name + "." + type.name() + "Api", api(type));
      }
    }
    return sources;
  }

  private String application(String origin) {
    return """
        package %s;
        @dev.preflight.CrossOrigin("%s")
        public class App extends jakarta.ws.rs.core.Application {
          private final java.util.Set<Class<?>> classes;
          public App(java.util.Set<Class<?>> classes) { this.classes = classes; }
          @Override public java.util.Set<Class<?>> getClasses() { return classes; }
        }
        """
        .formatted(name, origin);
  }

  private String source(ResourceClass type) {
    boolean own = type.style() == Style.CLASS;
    boolean policies = type.style() != Style.INTERFACE;
    StringBuilder source = new StringBuilder("package " + name + ";\n" + IMPORTS);
    source.append(own ? path(type.path()) : "").append(policies ? policy(type.origin()) : "");
    source.append("public class ").append(type.name());
    source.append(own ? "" : " implements " + type.name() + "Api").append(" {\n");
    source.append(depth(type));
    for (Method method : type.methods()) {
      source.append("  ").append(own ? designators(method) : "");
      source.append(policies ? policy(method.origin()) : "");
      source.append(
          method.httpMethod() == null
              ? "public %s %s() { return %s; }\n"
                  .formatted(method.returned(), method.name(), method.created())
              : "public String %s() { return \"%s\"; }\n".formatted(method.name(), method.name()));
    }
    return source.append("}\n").toString();
  }

  private String api(ResourceClass type) {
    boolean policies = type.style() == Style.INTERFACE;
    StringBuilder source = new StringBuilder("package " + name + ";\n" + IMPORTS);
    source.append(path(type.path())).append(policies ? policy(type.origin()) : "");
    source.append("public interface ").append(type.name()).append("Api {\n");
    for (Method method : type.methods()) {
      String returned = method.httpMethod() == null ? method.returned() : "String";
      source.append("  ").append(designators(method));
      source.append(policies ? policy(method.origin()) : "");
      source.append("%s %s();\n".formatted(returned, method.name()));
    }
    return source.append("}\n").toString();
  }

  private static String designators(Method method) {
    return path(method.path())
        + (method.httpMethod() == null ? "" : "@" + method.httpMethod() + " ");
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
