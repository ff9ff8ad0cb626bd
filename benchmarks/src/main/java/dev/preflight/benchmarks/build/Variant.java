package dev.preflight.benchmarks.build;

import dev.preflight.benchmarks.sources.ClassPath;
import java.util.List;

/** What is compiled, and with which processor. */
public enum Variant {
  NO_PROCESSOR("no processor"),
  NOTHING("a processor that does nothing"),
  UNANNOTATED("Preflight, no class annotated"),
  ANNOTATED("Preflight, every class annotated"),
  GENERATED("the same with what it generates, no processor");

  private final String label;

  Variant(String label) {
    this.label = label;
  }

  /** What tables call it. */
  public String label() {
    return label;
  }

  /** Whether the classes have policies. */
  boolean isAnnotated() {
    return this == ANNOTATED || this == GENERATED;
  }

  /** The arguments of javac. */
  List<String> arguments() {
    return switch (this) {
      case NO_PROCESSOR, GENERATED -> List.of("-proc:none");
      case NOTHING ->
          List.of(
              "-processor",
              NothingProcessor.class.getName(),
              "-processorpath",
              ClassPath.of(NothingProcessor.class));
      case UNANNOTATED, ANNOTATED -> List.of("-processorpath", ClassPath.ofProcessor());
    };
  }
}
