package dev.preflight.processor.declaration;

import static java.util.stream.Collectors.toSet;

import dev.preflight.Risk;
import dev.preflight.policy.Attribute;
import dev.preflight.policy.DeclaredPolicy;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** Reads one {@code @CrossOrigin}. The defaults are those of {@link DeclaredPolicy}. */
final class DeclarationReader {
  private final Map<String, AnnotationValue> written = new HashMap<>();

  private DeclarationReader(AnnotationMirror annotation) {
    annotation
        .getElementValues()
        .forEach((member, value) -> written.put(member.getSimpleName().toString(), value));
  }

  /**
   * Returns the declaration, or nothing if a value is not a constant. The compiler reports that
   * error.
   */
  static Optional<PolicyDeclaration> read(Element holder, AnnotationMirror annotation) {
    DeclarationReader reader = new DeclarationReader(annotation);
    Map<Attribute, List<AnnotationValue>> values = reader.values();
    if (!values.values().stream().flatMap(List::stream).allMatch(DeclarationReader::isConstant)) {
      return Optional.empty();
    }
    return Optional.of(new PolicyDeclaration(holder, annotation, reader.raw(values), values));
  }

  private Map<Attribute, List<AnnotationValue>> values() {
    Map<Attribute, List<AnnotationValue>> values = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      List<AnnotationValue> elements = elements(attribute.member());
      if (attribute == Attribute.ORIGINS) {
        elements = Stream.concat(elements("value").stream(), elements.stream()).toList();
      }
      if (!elements.isEmpty()) {
        values.put(attribute, elements);
      }
    }
    return values;
  }

  private DeclaredPolicy raw(Map<Attribute, List<AnnotationValue>> values) {
    DeclaredPolicy.Builder raw =
        DeclaredPolicy.of(strings(values, Attribute.ORIGINS))
            .originRegexes(strings(values, Attribute.ORIGIN_REGEXES))
            .allowedHeaders(strings(values, Attribute.ALLOWED_HEADERS))
            .exposedHeaders(strings(values, Attribute.EXPOSED_HEADERS))
            .tolerate(risks());
    for (AnnotationValue allow : elements("allowCredentials")) {
      raw.allowCredentials(Boolean.TRUE.equals(allow.getValue()));
    }
    for (AnnotationValue enforce : elements("enforce")) {
      raw.enforce(Boolean.TRUE.equals(enforce.getValue()));
    }
    for (AnnotationValue seconds : values.getOrDefault(Attribute.MAX_AGE, List.of())) {
      raw.maxAge((Integer) seconds.getValue());
    }
    return raw.build();
  }

  private static List<String> strings(
      Map<Attribute, List<AnnotationValue>> values, Attribute attribute) {
    return values.getOrDefault(attribute, List.of()).stream()
        .map(value -> (String) value.getValue())
        .toList();
  }

  private Set<Risk> risks() {
    Set<String> names =
        elements("tolerate").stream()
            .map(AnnotationValue::getValue)
            .filter(VariableElement.class::isInstance)
            .map(constant -> ((VariableElement) constant).getSimpleName().toString())
            .collect(toSet());
    return Stream.of(Risk.values()).filter(risk -> names.contains(risk.name())).collect(toSet());
  }

  private List<AnnotationValue> elements(String member) {
    AnnotationValue value = written.get(member);
    if (value == null) {
      return List.of();
    }
    return value.getValue() instanceof List<?> elements
        ? elements.stream().map(element -> (AnnotationValue) element).toList()
        : List.of(value);
  }

  // In javac, a value that does not compile is the string "<error>".
  private static boolean isConstant(AnnotationValue value) {
    Object constant = value.getValue();
    return constant instanceof Integer
        || (constant instanceof String text && !text.equals("<error>"));
  }
}
