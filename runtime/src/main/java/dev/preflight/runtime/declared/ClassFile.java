package dev.preflight.runtime.declared;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;

/**
 * The annotations of a class and its methods that have the default retention and are thus invisible
 * to reflection, read from the class file.
 *
 * @param ofClass the names of the annotations on the class
 * @param ofMethods the names of the annotations on each method, by its name and descriptor
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.7.17">JVMS
 *     4.7.17: the RuntimeInvisibleAnnotations attribute</a>
 */
record ClassFile(Set<String> ofClass, Map<String, Set<String>> ofMethods) {
  static final ClassFile NONE = new ClassFile(Set.of(), Map.of());

  /**
   * Reads the class file of a class. Returns {@code NONE} for a class that was created at run time
   * and has no file.
   */
  static ClassFile of(Class<?> type) {
    try (InputStream in = type.getResourceAsStream(nameOf(type))) {
      return in == null
          ? NONE
          : read(new ClassFileReader(new DataInputStream(new BufferedInputStream(in))));
    } catch (IOException e) {
      return NONE;
    }
  }

  static boolean exists(Class<?> type) {
    return type.getResource(nameOf(type)) != null;
  }

  private static String nameOf(Class<?> type) {
    String name = type.getName();
    return name.substring(name.lastIndexOf('.') + 1) + ".class";
  }

  private static ClassFile read(ClassFileReader reader) throws IOException {
    reader.readConstants();
    reader.skipHeader();
    reader.readMembers(); // fields
    Map<String, Set<String>> ofMethods = reader.readMembers();
    return new ClassFile(reader.readAnnotations(), ofMethods);
  }

  Set<String> ofMethod(Method method) {
    String descriptor =
        MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .toMethodDescriptorString();
    return ofMethods.getOrDefault(method.getName() + descriptor, Set.of());
  }
}
