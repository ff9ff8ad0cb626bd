package dev.preflight.processor.resource;

import java.util.List;

/**
 * The implementations that serve a method that repeats one annotation and inherits the others.
 * {@code InheritedAnnotationsTest} measures this on two versions of each.
 */
final class Implementations {
  static final String JERSEY = "Jersey";
  static final String RESTEASY = "RESTEasy";
  static final String CXF = "CXF";

  static final List<String> ALL = List.of(JERSEY, RESTEASY, CXF);

  private Implementations() {}

  /**
   * Returns the implementations that still inherit the other annotations.
   *
   * @param annotation the simple name of the repeated Jakarta REST annotation
   */
  static List<String> inheritingBeside(String annotation) {
    return switch (annotation) {
      case "Suspended", "Encoded" -> ALL;
      case "BeanParam" -> List.of(JERSEY, RESTEASY);
      case "PathParam",
          "QueryParam",
          "HeaderParam",
          "CookieParam",
          "MatrixParam",
          "FormParam",
          "DefaultValue",
          "Context" ->
          List.of(RESTEASY);
      default -> List.of(); // for example, @Produces
    };
  }
}
