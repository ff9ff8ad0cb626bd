package dev.preflight.runtime.declared;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Formats method signatures as generated code does. */
public final class Signature {
  private Signature() {}

  /** Returns the signature of a method, for example {@code find(java.lang.String,int)}. */
  public static String of(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getTypeName)
        .map(name -> name.replace('$', '.'))
        .collect(Collectors.joining(",", method.getName() + "(", ")"));
  }
}
