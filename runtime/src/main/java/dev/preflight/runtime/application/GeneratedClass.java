package dev.preflight.runtime.application;

import dev.preflight.runtime.resource.PreflightResource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads the class that the processor generated for a resource class. */
final class GeneratedClass {
  private GeneratedClass() {}

  /** Thrown if the generated class exists but cannot be used. */
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
      return null;
    }
    if (!isGenerated(found)) {
      return null; // an unrelated class of the application with the same name
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

  /**
   * Returns whether there is a generated class that cannot be loaded, because it is compiled for
   * another version of the runtime.
   */
  static boolean isOfOtherVersion(Class<?> type) {
    try {
      Class.forName(PreflightResource.nameFor(type.getName()), false, type.getClassLoader());
      return false;
    } catch (ClassNotFoundException absent) {
      return false;
    } catch (LinkageError e) {
      // A case-insensitive file system finds classes with other names.
      return !String.valueOf(e.getMessage()).contains("wrong name");
    }
  }

  // Compares names, because the class may be compiled for another copy of the runtime or an older
  // version.
  private static boolean isGenerated(Class<?> found) {
    return Stream.of(found.getInterfaces())
        .anyMatch(type -> type.getName().equals(PreflightResource.class.getName()));
  }
}
