package dev.preflight.processor.declaration;

import dev.preflight.policy.Attribute;
import dev.preflight.policy.DeclaredPolicy;
import dev.preflight.policy.Violation;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A {@code @CrossOrigin} with the annotation values that it was read from, so that later stages can
 * point at the exact string.
 *
 * @param holder the element that carries the annotation
 * @param annotation the annotation
 * @param raw the policy as written
 * @param values the explicitly written values; the elements of an array are listed one by one
 */
public record PolicyDeclaration(
    Element holder,
    AnnotationMirror annotation,
    DeclaredPolicy raw,
    Map<Attribute, List<AnnotationValue>> values) {

  /** Returns the value that a violation is about, or null if it is not written explicitly. */
  public @Nullable AnnotationValue valueOf(Violation violation) {
    List<AnnotationValue> written = values.getOrDefault(violation.attribute(), List.of());
    int index = Math.max(0, violation.index());
    return index < written.size() ? written.get(index) : null;
  }
}
