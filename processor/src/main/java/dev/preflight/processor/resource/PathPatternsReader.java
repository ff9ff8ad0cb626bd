package dev.preflight.processor.resource;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import dev.preflight.policy.DeclaredContent;
import dev.preflight.processor.declaration.PolicyUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads classes that name paths outside Jakarta REST. */
public final class PathPatternsReader {
  private static final String NAME = "dev.preflight.PathPatterns";
  private static final String METHODS = "methods";

  private PathPatternsReader() {}

  /** Returns whether the type names path patterns. */
  public static boolean isOn(Element type) {
    return annotationOn(type).isPresent();
  }

  /** Returns the annotation on the type itself. */
  public static Optional<AnnotationMirror> annotationOn(Element type) {
    return MoreElements.getAnnotationMirror(type, NAME).toJavaUtil();
  }

  /** Returns the patterns as declared. */
  public static List<AnnotationValue> patterns(AnnotationMirror annotation) {
    return values(annotation, "value");
  }

  /** Returns the HTTP methods as declared. */
  public static List<AnnotationValue> methods(AnnotationMirror annotation) {
    return values(annotation, METHODS);
  }

  /** Returns what the start-up check compares, or nothing if the type names no patterns. */
  static Optional<String> keyOn(TypeElement type) {
    return annotationOn(type)
        .map(
            annotation ->
                DeclaredContent.patterns(texts(patterns(annotation)), texts(methods(annotation))));
  }

  /** Returns the methods of every valid pattern; none if the type names no patterns. */
  static List<ResourceMethod> read(TypeElement type, Optional<PolicyUse> policy) {
    List<ResourceMethod> read = new ArrayList<>();
    annotationOn(type)
        .ifPresent(
            annotation -> {
              for (String pattern : texts(patterns(annotation))) {
                if (PathPattern.faultOf(pattern).isEmpty()) {
                  for (String method : texts(methods(annotation))) {
                    read.add(
                        ResourceMethod.ofPattern(
                            type, method, PathPattern.templateOf(pattern), policy));
                  }
                }
              }
            });
    return read;
  }

  private static List<String> texts(List<AnnotationValue> values) {
    return values.stream().map(value -> value.getValue().toString()).toList();
  }

  // An annotation value of an array is a list of annotation values.
  private static List<AnnotationValue> values(AnnotationMirror annotation, String member) {
    List<AnnotationValue> values = new ArrayList<>();
    if (AnnotationMirrors.getAnnotationValue(annotation, member).getValue()
        instanceof List<?> list) {
      list.forEach(value -> values.add((AnnotationValue) value));
    }
    return values;
  }
}
