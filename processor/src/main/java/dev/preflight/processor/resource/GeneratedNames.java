package dev.preflight.processor.resource;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The name of what is generated for a class, in its package. */
public final class GeneratedNames {
  private GeneratedNames() {}

  /** The simple name of the generated class; that of a nested class has the outer ones in front. */
  public static String preflightOf(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
      names.addFirst(outer.getSimpleName().toString());
    }
    return String.join("_", names) + "Preflight";
  }
}
