package dev.preflight.processor.resource;

import com.google.auto.common.MoreTypes;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Formats method signatures as the runtime does, which reads methods by reflection. */
final class Signatures {
  private Signatures() {}

  /** Returns the signature of a method, for example {@code find(java.lang.String,int)}. */
  static String of(ExecutableElement method, Types types) {
    return method.getParameters().stream()
        .map(parameter -> name(types.erasure(parameter.asType())))
        .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
  }

  // TypeMirror.toString() would include type annotations.
  private static String name(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return name(((ArrayType) type).getComponentType()) + "[]";
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : MoreTypes.asTypeElement(type).getQualifiedName().toString().replace('$', '.');
  }
}
