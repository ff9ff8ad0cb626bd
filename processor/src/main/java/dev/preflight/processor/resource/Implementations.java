package dev.preflight.processor.resource;

import java.util.List;

/**
 * Which implementations serve a method that repeats an annotation and inherits the others, measured
 * on two versions of each by {@code InheritedAnnotationsTest}.
 */
final class Implementations {
  static final String JERSEY = "Jersey";
  static final String RESTEASY = "RESTEasy";
  static final String CXF = "CXF";

  static final List<String> ALL = List.of(JERSEY, RESTEASY, CXF);

  private Implementations() {}

  /**
   * Returns the implementations that still inherit.
   *
   * @param annotation the simple name of an annotation of Jakarta REST that is repeated
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
      default -> List.of(); // such as @Produces
    };
  }
}
