package dev.preflight.processor.resource;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The names of what is generated for a class, in its package. */
public final class GeneratedNames {
  /** The end of the name of the class that the service entry names. */
  public static final String PREFLIGHT = "Preflight";

  private GeneratedNames() {}

  /** The simple name of a generated class; those of nested classes have the outer ones in front. */
  public static String of(TypeElement type, String suffix) {
    Deque<String> names = new ArrayDeque<>();
    for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
      names.addFirst(outer.getSimpleName().toString());
    }
    return String.join("_", names) + suffix;
  }
}
