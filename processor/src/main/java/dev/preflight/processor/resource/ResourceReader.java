package dev.preflight.processor.resource;

import static com.google.auto.common.MoreElements.getLocalAndInheritedMethods;

import dev.preflight.processor.declaration.PolicyFinder;
import dev.preflight.processor.declaration.PolicyUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads resource classes.
 *
 * @see <a
 *     href="https://jakarta.ee/specifications/restful-ws/3.1/jakarta-restful-ws-spec-3.1#annotationinheritance">Jakarta
 *     REST 3.6: annotation inheritance</a>
 */
public final class ResourceReader {
  private final Types types;
  private final Elements elements;
  private final PolicyFinder policies;
  private final SubResources subResources;
  private final Inheritance inheritance;
  private final DeclaredContentReader content;
  private final Subclasses subclasses;

  /**
   * Creates a reader that uses the compiler's utilities.
   *
   * @param isInSource whether an element is compiled from source
   * @param sources supplies the top-level types of the compilation so far
   */
  public ResourceReader(
      Types types,
      Elements elements,
      PolicyFinder policies,
      Predicate<Element> isInSource,
      Supplier<Collection<TypeElement>> sources) {
    this.subclasses = new Subclasses(sources);
    this.types = types;
    this.elements = elements;
    this.policies = policies;
    this.subResources = new SubResources(elements, policies, isInSource);
    this.inheritance = new Inheritance(elements);
    this.content = new DeclaredContentReader(types, elements, policies);
  }

  /**
   * Returns whether instances of the type can serve requests: it is concrete and has resource
   * methods.
   */
  public boolean isResourceClass(TypeElement type) {
    return JakartaRest.isConcrete(type) && isResource(type);
  }

  /** Returns whether the type is an {@code Application} that can run. */
  public boolean isApplicationClass(TypeElement type) {
    return JakartaRest.isConcrete(type) && JakartaRest.isApplication(type);
  }

  /**
   * Returns whether the type, which may be abstract, has a path template, path patterns or resource
   * methods.
   */
  public boolean isResource(TypeElement type) {
    return PathPatternsReader.isOn(type) || JakartaRest.isResource(type);
  }

  /**
   * Returns whether the method is a resource method or locator, by its own or inherited
   * annotations.
   */
  public boolean isResourceMethod(ExecutableElement method) {
    return inheritance.annotatedDeclaration(method, JakartaRest.classOf(method)).isPresent();
  }

  /** Reads a class. */
  public ResourceClass read(TypeElement type) {
    return read(type, true);
  }

  private ResourceClass read(TypeElement type, boolean withSubclasses) {
    List<PolicyUse> policiesOfClass = policiesOf(type);
    Optional<PolicyUse> policy = policiesOfClass.stream().findFirst();
    List<ResourceMethod> methods = new ArrayList<>(PathPatternsReader.read(type, policy));
    for (ExecutableElement method : publicMethods(type)) {
      inheritance
          .annotatedDeclaration(method, type)
          .ifPresent(
              annotated ->
                  methods.add(readMethod(type, method, annotated, policy, withSubclasses)));
    }
    return new ResourceClass(
        type,
        PathPatternsReader.isOn(type) ? Optional.of("/") : JakartaRest.pathOf(type),
        JakartaRest.pathDoubt(type),
        policy,
        policiesOfClass.stream().skip(1).findFirst(),
        policy.map(use -> rivals(use, type)).orElse(List.of()),
        methods,
        content.keyOf(type));
  }

  // Includes static methods, because implementations call them.
  private List<ExecutableElement> publicMethods(TypeElement type) {
    return Stream.concat(
            getLocalAndInheritedMethods(type, types, elements).stream(),
            ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .filter(method -> method.getModifiers().contains(Modifier.STATIC)))
        .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
        .toList();
  }

  // Returns the policies on the class itself, its superclasses and its interfaces, nearest first.
  private List<PolicyUse> policiesOf(TypeElement type) {
    return JakartaRest.lineage(type).stream()
        .flatMap(ancestor -> policies.policyOn(ancestor).stream())
        .toList();
  }

  private ResourceMethod readMethod(
      TypeElement type,
      ExecutableElement method,
      ExecutableElement annotated,
      Optional<PolicyUse> ofClass,
      boolean withSubclasses) {
    Optional<PolicyUse> inherited =
        inheritance
            .overridden(method, type)
            .flatMap(other -> policies.policyOn(other).stream())
            .findFirst();
    Optional<String> httpMethod = JakartaRest.httpMethodOn(annotated);
    TypeMirror located = JakartaRest.locatedBy(method.getReturnType());
    Optional<TypeElement> returned =
        httpMethod.isPresent() ? Optional.empty() : subResources.of(located, type);
    Optional<TypeElement> differing =
        withSubclasses ? returned.flatMap(this::differingSubclass) : Optional.empty();
    Optional<TypeElement> subResource = differing.isPresent() ? Optional.empty() : returned;
    Optional<PolicyUse> own = policies.policyOn(method).or(() -> inherited);
    Optional<PolicyUse> policy =
        httpMethod.isPresent() || subResource.isPresent() ? own.or(() -> ofClass) : own;
    return new ResourceMethod(
        method,
        signatures(method, type),
        httpMethod,
        JakartaRest.pathOn(annotated).map(path -> path.isEmpty() ? "/" : path).orElse(""),
        policy,
        policy.map(use -> rivals(use, method, type)).orElse(List.of()),
        subResource,
        httpMethod.isEmpty()
            && subResource.isEmpty()
            && (differing.isPresent() || subResources.havePolicies(located)),
        inheritance.doubt(method, type),
        differing,
        inherited);
  }

  // The object that a locator returns may be an instance of a subclass.
  private Optional<TypeElement> differingSubclass(TypeElement type) {
    Set<TypeElement> candidates = subclasses.of(type);
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    ResourceClass resource = read(type, false);
    return candidates.stream()
        .filter(subclass -> !read(subclass, false).agreesWith(resource))
        .findFirst();
  }

  // Some implementations report the annotated method of the interface, whose parameters may be
  // generic.
  private List<String> signatures(ExecutableElement method, TypeElement type) {
    return Stream.concat(Stream.of(method), inheritance.overridden(method, type))
        .map(declaration -> Signatures.of(declaration, types))
        .distinct()
        .toList();
  }

  // Rivals of an inherited class policy: an unrelated interface may have another.
  private List<PolicyUse> rivals(PolicyUse use, TypeElement type) {
    return use.element() instanceof TypeElement carrier && !carrier.equals(type)
        ? beside(carrier, type).toList()
        : List.of();
  }

  // Rivals of an inherited method's policy: a class that is nearer, or the same method of an
  // unrelated interface, may have another.
  private List<PolicyUse> rivals(PolicyUse use, ExecutableElement method, TypeElement type) {
    if (!(use.element() instanceof ExecutableElement carrier)
        || JakartaRest.classOf(carrier).equals(type)) {
      return List.of();
    }
    TypeElement origin = JakartaRest.classOf(carrier);
    Stream<PolicyUse> ofMethods =
        inheritance
            .overridden(method, type)
            .filter(other -> !JakartaRest.isSubtype(origin, JakartaRest.classOf(other)))
            .flatMap(other -> policies.policyOn(other).stream());
    return Stream.concat(beside(origin, type), ofMethods).toList();
  }

  // Policies of the class and of its ancestors, except those that are ancestors of the carrier as
  // well.
  private Stream<PolicyUse> beside(TypeElement carrier, TypeElement type) {
    return JakartaRest.lineage(type).stream()
        .filter(ancestor -> !JakartaRest.isSubtype(carrier, ancestor))
        .flatMap(ancestor -> policies.policyOn(ancestor).stream());
  }
}
