package dev.preflight.stacks;

import jakarta.enterprise.context.Dependent;

/** Something to inject. */
@Dependent
public class Greeter {
  /** For the framework. */
  public Greeter() {}

  /** Returns a greeting. */
  public String greeting() {
    return "hello";
  }
}
