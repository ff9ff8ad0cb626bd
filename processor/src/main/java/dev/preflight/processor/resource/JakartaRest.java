package dev.preflight.processor.resource;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the annotations of Jakarta REST. */
public final class JakartaRest {
  private static final String PATH = "jakarta.ws.rs.Path";
  private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
  private static final String CLASS = "java.lang.Class";
  private static final String APPLICATION = "jakarta.ws.rs.core.Application";
  private static final String APPLICATION_PATH = "jakarta.ws.rs.ApplicationPath";

  private JakartaRest() {}

  /** Returns the template of {@code @Path} on the element itself. */
  public static Optional<String> pathOn(Element element) {
    return MoreElements.getAnnotationMirror(element, PATH)
        .toJavaUtil()
        .map(path -> AnnotationMirrors.getAnnotationValue(path, "value").getValue().toString());
  }

  /** Returns the HTTP method that an annotation on the element itself designates. */
  public static Optional<String> httpMethodOn(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      Optional<AnnotationMirror> designator =
          MoreElements.getAnnotationMirror(annotation.getAnnotationType().asElement(), HTTP_METHOD)
              .toJavaUtil();
      if (designator.isPresent()) {
        return designator.map(
            found -> AnnotationMirrors.getAnnotationValue(found, "value").getValue().toString());
      }
    }
    return Optional.empty();
  }

  /** Returns whether the method itself is annotated as a resource method or locator. */
  static boolean isAnnotated(Element method) {
    return httpMethodOn(method).isPresent() || pathOn(method).isPresent();
  }

  /**
   * Returns the HTTP method and the template of a method, which identify the requests that it
   * serves.
   */
  static String placeOf(Element method) {
    return httpMethodOn(method).orElse("") + " " + pathOn(method).orElse("");
  }

  /** Returns the simple names of Jakarta REST's annotations on a method and its parameters. */
  static List<String> annotationsOn(ExecutableElement method) {
    return Stream.concat(Stream.of(method), method.getParameters().stream())
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .map(annotation -> MoreElements.asType(annotation.getAnnotationType().asElement()))
        .filter(type -> type.getQualifiedName().toString().startsWith("jakarta.ws.rs."))
        .map(type -> type.getSimpleName().toString())
        .distinct()
        .toList();
  }

  /**
   * Returns whether the object that a locator returns could be a resource rather than a value or a
   * response.
   */
  public static boolean canServe(TypeMirror returned) {
    if (returned.getKind().isPrimitive()
        || returned.getKind() == TypeKind.VOID
        || returned.getKind() == TypeKind.ARRAY) {
      return false;
    }
    if (returned.getKind() != TypeKind.DECLARED) {
      return true;
    }
    String name = MoreTypes.asTypeElement(returned).getQualifiedName().toString();
    return name.equals("java.lang.Object")
        || name.equals(CLASS)
        || !(name.startsWith("java.") || name.startsWith("jakarta.ws.rs.core."));
  }

  /** Returns the type that a locator leads to: {@code T} if it returns {@code Class<T>}. */
  static TypeMirror locatedBy(TypeMirror returned) {
    if (returned.getKind() != TypeKind.DECLARED
        || !MoreTypes.asTypeElement(returned).getQualifiedName().contentEquals(CLASS)
        || MoreTypes.asDeclared(returned).getTypeArguments().isEmpty()) {
      return returned;
    }
    TypeMirror argument = MoreTypes.asDeclared(returned).getTypeArguments().get(0);
    TypeMirror bound =
        argument.getKind() == TypeKind.WILDCARD
            ? MoreTypes.asWildcard(argument).getExtendsBound()
            : argument;
    return bound == null ? returned : bound;
  }

  /** Returns whether the type, perhaps abstract, has a path template or resource methods. */
  public static boolean isResource(TypeElement type) {
    return lineage(type).stream()
        .anyMatch(
            ancestor ->
                pathOn(ancestor).isPresent()
                    || ElementFilter.methodsIn(ancestor.getEnclosedElements()).stream()
                        .anyMatch(JakartaRest::isAnnotated));
  }

  /** Returns whether the type can have instances. */
  public static boolean isConcrete(TypeElement type) {
    return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
        && !type.getModifiers().contains(Modifier.ABSTRACT);
  }

  /**
   * Returns the reason why implementations differ in the template that a class inherits, if there
   * is one: there are several templates, or the template is on an interface of an interface.
   */
  static Optional<Doubt> pathDoubt(TypeElement type) {
    List<TypeElement> carriers =
        lineage(type).stream().filter(ancestor -> pathOn(ancestor).isPresent()).toList();
    if (carriers.isEmpty() || carriers.get(0).equals(type)) {
      return Optional.empty();
    }
    TypeElement first = carriers.get(0);
    if (carriers.stream().map(JakartaRest::pathOn).distinct().count() > 1) {
      boolean ofClass = first.getKind() != ElementKind.INTERFACE;
      return Optional.of(
          new Doubt(
              Doubt.Kind.SEVERAL,
              first,
              List.of(),
              ofClass || names(type, first)
                  ? List.of(Implementations.JERSEY, Implementations.CXF)
                  : List.of()));
    }
    return isNear(first, type)
        ? Optional.empty()
        : Optional.of(new Doubt(Doubt.Kind.FAR, first, List.of(), List.of(Implementations.CXF)));
  }

  /** Returns whether a class implements an interface directly, not through an ancestor. */
  static boolean names(TypeElement type, TypeElement implemented) {
    return type.getInterfaces().stream()
        .anyMatch(each -> MoreTypes.asElement(each).equals(implemented));
  }

  // Accepts a superclass, or an interface that the class or a superclass implements directly.
  private static boolean isNear(TypeElement carrier, TypeElement type) {
    return lineage(type).stream()
        .filter(ancestor -> ancestor.getKind() != ElementKind.INTERFACE)
        .anyMatch(ancestor -> ancestor.equals(carrier) || names(ancestor, carrier));
  }

  /** Returns the template of a class, either its own or an inherited one. */
  static Optional<String> pathOf(TypeElement type) {
    return lineage(type).stream().flatMap(t -> pathOn(t).stream()).findFirst();
  }

  /** Returns the class or interface that declares a method or names a path pattern. */
  public static TypeElement classOf(Element method) {
    return method instanceof TypeElement type
        ? type
        : MoreElements.asType(Objects.requireNonNull(method.getEnclosingElement()));
  }

  /** Returns whether the type is an {@code Application}. */
  public static boolean isApplication(TypeElement type) {
    return lineage(type).stream()
        .anyMatch(ancestor -> ancestor.getQualifiedName().contentEquals(APPLICATION));
  }

  /** Returns whether the type has an {@code @ApplicationPath}. */
  public static boolean hasApplicationPath(TypeElement type) {
    return MoreElements.getAnnotationMirror(type, APPLICATION_PATH).isPresent();
  }

  /** Returns whether a type is the other type or a subtype of it. */
  public static boolean isSubtype(TypeElement type, Element other) {
    return lineage(type).stream().anyMatch(other::equals);
  }

  /**
   * Returns the type, its superclasses and their interfaces, nearest first, superclasses before
   * interfaces.
   */
  static List<TypeElement> lineage(TypeElement type) {
    List<TypeElement> lineage = new ArrayList<>();
    for (Optional<TypeElement> t = Optional.of(type); t.isPresent(); t = superclass(t.get())) {
      lineage.add(t.get());
    }
    for (TypeElement ancestor : List.copyOf(lineage)) {
      addInterfaces(ancestor, lineage);
    }
    return lineage;
  }

  private static void addInterfaces(TypeElement type, List<TypeElement> lineage) {
    for (TypeMirror implemented : type.getInterfaces()) {
      if (implemented.getKind() == TypeKind.DECLARED) {
        TypeElement element = MoreTypes.asTypeElement(implemented);
        if (!lineage.contains(element)) {
          lineage.add(element);
          addInterfaces(element, lineage);
        }
      }
    }
  }

  private static Optional<TypeElement> superclass(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    return superclass.getKind() == TypeKind.DECLARED
        ? Optional.of(MoreTypes.asTypeElement(superclass))
        : Optional.empty();
  }
}
