package dev.preflight.benchmarks.servlet;

import java.lang.reflect.Proxy;

/** Objects that can do nothing: below the fakes, for what no CORS filter calls. */
final class Unsupported {
  private Unsupported() {}

  /** An object that fails in each of its methods. */
  static <T> T of(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            Unsupported.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.toString());
            }));
  }
}
