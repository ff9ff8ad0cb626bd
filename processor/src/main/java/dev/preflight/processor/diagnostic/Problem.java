package dev.preflight.processor.diagnostic;

import dev.preflight.policy.RuleId;
import dev.preflight.policy.Severity;
import dev.preflight.policy.Violation;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A message and the element that it is about.
 *
 * @param severity whether it fails the build
 * @param message the text
 * @param element the element at fault, or null for the module as a whole
 * @param annotation the annotation at fault, or null for the element itself
 * @param value the value at fault, or null for the annotation itself
 */
public record Problem(
    Severity severity,
    String message,
    @Nullable Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {

  /** Creates an error about the placement of an annotation on an element. */
  public static Problem error(
      RuleId rule,
      Element element,
      @Nullable AnnotationMirror annotation,
      String finding,
      String consequence,
      String cure) {
    return of(Severity.ERROR, rule, element, annotation, finding, consequence, cure);
  }

  /** Creates a warning about an element, on one of its annotations if that is given. */
  public static Problem warning(
      RuleId rule,
      Element element,
      @Nullable AnnotationMirror annotation,
      String finding,
      String consequence,
      String cure) {
    return of(Severity.WARNING, rule, element, annotation, finding, consequence, cure);
  }

  /** Creates an error about the module as a whole. */
  public static Problem ofModule(RuleId rule, String finding, String consequence, String cure) {
    return of(Severity.ERROR, rule, null, null, finding, consequence, cure);
  }

  private static Problem of(
      Severity severity,
      RuleId rule,
      @Nullable Element element,
      @Nullable AnnotationMirror annotation,
      String finding,
      String consequence,
      String cure) {
    return new Problem(
        severity, Violation.format(rule, finding, consequence, cure), element, annotation, null);
  }
}
