package dev.preflight.runtime.reflect;

/** Finds the class of an object that may be wrapped in a proxy. */
public final class ActualClass {
  private static final String SPRING = "org.springframework.aop.TargetClassAware";

  private ActualClass() {}

  /**
   * Returns the class of an object. A Spring proxy of interfaces reports the class behind it; for
   * any other proxy, the class of the proxy is returned.
   */
  public static Class<?> of(Object instance) {
    for (Class<?> type : instance.getClass().getInterfaces()) {
      if (isSpringProxy(type)
          && Reflection.call(instance, "getTargetClass") instanceof Class<?> target) {
        return target;
      }
    }
    return instance.getClass();
  }

  private static boolean isSpringProxy(Class<?> type) {
    if (type.getName().equals(SPRING)) {
      return true;
    }
    for (Class<?> parent : type.getInterfaces()) {
      if (isSpringProxy(parent)) {
        return true;
      }
    }
    return false;
  }
}
