package dev.preflight.processor.diagnostic;

import dev.preflight.policy.Severity;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Collects the problems of a compilation. This is the only class that prints messages. */
public final class Problems {
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<Element> elementsWithErrors = new HashSet<>();
  private boolean hasErrors;

  /** Adds a problem, unless it has been added already. */
  public void add(Problem problem) {
    problems.add(problem);
    if (problem.severity() == Severity.ERROR) {
      hasErrors = true;
      Element element = problem.element();
      if (element != null) {
        elementsWithErrors.add(element);
      }
    }
  }

  /** Returns whether any error was found so far. */
  public boolean hasErrors() {
    return hasErrors;
  }

  /** Returns whether any error was found so far in a type or its members. */
  public boolean hasErrorsIn(TypeElement type) {
    return elementsWithErrors.contains(type)
        || type.getEnclosedElements().stream().anyMatch(elementsWithErrors::contains);
  }

  /** Prints the problems and removes them. With {@code strict}, warnings are printed as errors. */
  public void printTo(Messager messager, boolean strict) {
    for (Problem problem : problems) {
      boolean error = strict || problem.severity() == Severity.ERROR;
      Diagnostic.Kind kind = error ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
      Element element = problem.element();
      AnnotationMirror annotation = problem.annotation();
      AnnotationValue value = problem.value();
      if (element == null) {
        messager.printMessage(kind, problem.message());
      } else if (annotation == null) {
        messager.printMessage(kind, problem.message(), element);
      } else if (value == null) {
        messager.printMessage(kind, problem.message(), element, annotation);
      } else {
        messager.printMessage(kind, problem.message(), element, annotation, value);
      }
    }
    problems.clear();
  }
}
