package dev.preflight.processor.resource;

import com.google.auto.common.MoreTypes;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Names methods as the runtime does, which sees them by reflection. */
final class Signatures {
  private Signatures() {}

  /** For example {@code find(java.lang.String,int)}. */
  static String of(ExecutableElement method, Types types) {
    return method.getParameters().stream()
        .map(parameter -> name(types.erasure(parameter.asType())))
        .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
  }

  // Not TypeMirror.toString(), which shows type annotations.
  private static String name(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return name(((ArrayType) type).getComponentType()) + "[]";
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : MoreTypes.asTypeElement(type).getQualifiedName().toString().replace('$', '.');
  }
}
