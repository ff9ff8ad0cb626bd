package dev.preflight.processor.resource;

import java.util.List;
import javax.lang.model.element.Element;

/**
 * Annotations of Jakarta REST that are inherited in a way that implementations read differently.
 *
 * @param kind what makes them differ
 * @param inherited the method or type that the annotations are inherited from
 * @param annotations the annotations that are repeated, such as {@code @PathParam}
 * @param servedBy the implementations that serve the method or class as it is read here
 */
public record Doubt(Kind kind, Element inherited, List<String> annotations, List<String> servedBy) {

  /** What makes implementations differ. */
  public enum Kind {
    /** The method repeats some of the annotations that it would inherit. */
    REPEATED,

    /** Several interfaces have the method or a path, with different annotations. */
    SEVERAL,

    /** The class that has the method does not implement the interface that has the annotations. */
    UNRELATED,

    /** The path is on an interface of an interface. */
    FAR
  }

  /** Returns the implementations that do not serve it. */
  public List<String> notServedBy() {
    return Implementations.ALL.stream().filter(name -> !servedBy.contains(name)).toList();
  }
}
