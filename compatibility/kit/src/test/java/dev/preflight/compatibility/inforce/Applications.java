package dev.preflight.compatibility.inforce;

/** Sources of applications, as {@code ModelApplication} of the launcher and Jersey start them. */
final class Applications {
  private Applications() {}

  /**
   * Returns the source of an application that takes its classes.
   *
   * @param type the qualified name
   * @param policy the annotation, or empty
   */
  static String source(String type, String policy) {
    int dot = type.lastIndexOf('.');
    String name = type.substring(dot + 1);
    return """
        package %s;
        %s public class %s extends jakarta.ws.rs.core.Application {
          private final java.util.Set<Class<?>> classes;
          public %s(java.util.Set<Class<?>> classes) { this.classes = classes; }
          @Override public java.util.Set<Class<?>> getClasses() { return classes; }
        }
        """
        .formatted(type.substring(0, dot), policy, name, name);
  }

  /** Returns a policy that allows one origin. */
  static String policy(String origin) {
    return "@dev.preflight.CrossOrigin(\"" + origin + "\")";
  }
}
