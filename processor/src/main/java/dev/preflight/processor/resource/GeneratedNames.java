package dev.preflight.processor.resource;

import dev.preflight.runtime.resource.PreflightResource;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Returns the names of generated classes, by which the runtime finds them. */
public final class GeneratedNames {
  private GeneratedNames() {}

  /** Returns the qualified name of the generated class, which is in the package of the class. */
  public static String preflightOf(TypeElement type, Elements elements) {
    return PreflightResource.nameFor(elements.getBinaryName(type).toString());
  }
}
