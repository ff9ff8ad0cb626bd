package dev.preflight.runtime;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads the class that was generated for a class. */
final class GeneratedClass {
  private GeneratedClass() {}

  /** The generated class is there, and cannot be used. */
  static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1;

    private final Mismatch.Cause reason;

    private UnusableException(Mismatch.Cause reason, Throwable cause) {
      super(reason.name(), cause);
      this.reason = reason;
    }

    Mismatch.Cause reason() {
      return reason;
    }
  }

  /** Returns an instance of the generated class, or null if there is none. */
  static @Nullable PreflightResource load(Class<?> type) throws UnusableException {
    Class<?> found;
    try {
      found =
          Class.forName(PreflightResource.nameFor(type.getName()), false, type.getClassLoader());
    } catch (ClassNotFoundException | LinkageError absent) {
      // Also where a file system that ignores case finds a class of another name.
      return null;
    }
    if (!isGenerated(found)) {
      return null; // a class of the application that happens to have the name
    }
    try {
      PreflightResource resource = (PreflightResource) found.getConstructor().newInstance();
      return resource.resourceClass() == type && resource.contentKey() != null ? resource : null;
    } catch (IllegalAccessException e) {
      throw new UnusableException(Mismatch.Cause.NOT_ACCESSIBLE, e);
    } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
      throw new UnusableException(Mismatch.Cause.OTHER_VERSION, e);
    }
  }

  // By name: it may be compiled for another copy of the runtime, or for an older one.
  private static boolean isGenerated(Class<?> found) {
    return Stream.of(found.getInterfaces())
        .anyMatch(type -> type.getName().equals(PreflightResource.class.getName()));
  }
}
