package dev.preflight.processor.resource;

import java.util.List;
import javax.lang.model.element.Element;

/**
 * The inheritance of Jakarta REST annotations in a way that implementations interpret differently.
 *
 * @param kind the cause of the difference
 * @param inherited the method or type that the annotations are inherited from
 * @param annotations the annotations that are repeated, such as {@code @PathParam}
 * @param servedBy the implementations that serve the method or class as the processor reads it
 */
public record Doubt(Kind kind, Element inherited, List<String> annotations, List<String> servedBy) {

  /** The cause of a difference between implementations. */
  public enum Kind {
    /** The method repeats some of the annotations that it would inherit. */
    REPEATED,

    /** Several interfaces have the method or a path, with different annotations. */
    SEVERAL,

    /**
     * The class that declares the method does not implement the interface that has the annotations.
     */
    UNRELATED,

    /** The path is on an interface of an interface. */
    FAR
  }

  /** Returns the implementations that do not serve the method or class. */
  public List<String> notServedBy() {
    return Implementations.ALL.stream().filter(name -> !servedBy.contains(name)).toList();
  }
}
