package dev.preflight.processor.validation;

import dev.preflight.policy.RuleId;
import dev.preflight.policy.Severity;
import dev.preflight.policy.Violation;
import dev.preflight.policy.header.HttpMethods;
import dev.preflight.policy.text.Printable;
import dev.preflight.processor.diagnostic.Problem;
import dev.preflight.processor.diagnostic.Problems;
import dev.preflight.processor.resource.JakartaRest;
import dev.preflight.processor.resource.PathPattern;
import dev.preflight.processor.resource.PathPatternsReader;
import dev.preflight.processor.resource.ResourceClass;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Checks classes that name paths outside Jakarta REST. */
public final class PathPatternRules {
  private static final String NO_EFFECT =
      "No policy applies there, although it looks as if one does.";

  private static final String FILTER = "dev.preflight.servlet.PreflightServletFilter";

  private final Problems problems;
  private final Elements elements;
  private boolean saysFilterIsMissing;

  /** Creates the rules. */
  public PathPatternRules(Problems problems, Elements elements) {
    this.problems = problems;
    this.elements = elements;
  }

  /** Checks a class that a servlet filter reads. */
  public void check(ResourceClass resource) {
    TypeElement type = resource.type();
    PathPatternsReader.annotationOn(type)
        .ifPresent(
            annotation -> {
              if (resource.policy().isEmpty()) {
                report(
                    type,
                    annotation,
                    null,
                    type.getSimpleName() + " has @PathPatterns but no policy",
                    NO_EFFECT,
                    "Add @CrossOrigin, or remove @PathPatterns.");
              }
              checkValues(type, annotation);
              checkFilter(type, annotation);
            });
  }

  /** Checks where the annotation stands: the type itself may not even be read as a resource. */
  public void checkPlace(TypeElement type) {
    PathPatternsReader.annotationOn(type)
        .ifPresent(
            annotation -> {
              if (!JakartaRest.isConcrete(type)) {
                report(
                    type,
                    annotation,
                    null,
                    "@PathPatterns is on "
                        + type.getSimpleName()
                        + ", which cannot be instantiated",
                    NO_EFFECT,
                    "Put it on a concrete class. The class can be empty.");
              } else if (JakartaRest.isResource(type) || JakartaRest.isApplication(type)) {
                report(
                    type,
                    annotation,
                    null,
                    "@PathPatterns is on "
                        + type.getSimpleName()
                        + ", which is a Jakarta REST class",
                    "The policy would apply to two kinds of paths, which have different bases.",
                    "Move @PathPatterns to a separate class. The class can be empty.");
              }
            });
  }

  private void checkValues(TypeElement type, AnnotationMirror annotation) {
    List<AnnotationValue> patterns = PathPatternsReader.patterns(annotation);
    List<AnnotationValue> methods = PathPatternsReader.methods(annotation);
    if (patterns.isEmpty() || methods.isEmpty()) {
      report(
          type,
          annotation,
          null,
          "@PathPatterns lists no " + (patterns.isEmpty() ? "path" : "HTTP method"),
          NO_EFFECT,
          "List at least one, such as " + (patterns.isEmpty() ? "\"/openapi\"." : "\"GET\"."));
    }
    for (AnnotationValue pattern : patterns) {
      PathPattern.faultOf(pattern.getValue().toString())
          .ifPresent(
              fault ->
                  report(
                      type,
                      annotation,
                      pattern,
                      "The path pattern " + quoted(pattern) + " " + fault,
                      NO_EFFECT,
                      "Write a path such as \"/openapi\", or \"/assets/*\" for /assets and all"
                          + " paths below it."));
    }
    for (AnnotationValue method : methods) {
      String name = method.getValue().toString();
      if (!HttpMethods.canBeRequested(name)) {
        report(
            type,
            annotation,
            method,
            quoted(method) + " is not an HTTP method that a page can send",
            "No preflight ever asks for it.",
            "List methods such as \"GET\" or \"PUT\", in upper case.");
      }
    }
  }

  // Once for a module.
  private void checkFilter(TypeElement type, AnnotationMirror annotation) {
    if (!saysFilterIsMissing && elements.getTypeElement(FILTER) == null) {
      saysFilterIsMissing = true;
      problems.add(
          Problem.warning(
              RuleId.PATH_PATTERN,
              type,
              annotation,
              "@PathPatterns needs preflight-servlet, which is not on the class path",
              "Its servlet filter applies the policy. Without it, no policy applies there.",
              "Add the dependency dev.preflight:preflight-servlet; see docs/servlet.md."));
    }
  }

  private static String quoted(AnnotationValue value) {
    return Printable.of(value.getValue().toString());
  }

  private void report(
      TypeElement type,
      AnnotationMirror annotation,
      @Nullable AnnotationValue value,
      String finding,
      String consequence,
      String cure) {
    problems.add(
        new Problem(
            Severity.ERROR,
            Violation.format(RuleId.PATH_PATTERN, finding, consequence, cure),
            type,
            annotation,
            value));
  }
}
