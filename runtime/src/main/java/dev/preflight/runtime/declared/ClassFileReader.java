package dev.preflight.runtime.declared;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads the parts of a class file in the order of the format. Call the methods in that order.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html">JVMS 4: the class
 *     file format</a>
 */
final class ClassFileReader {
  private static final String INVISIBLE = "RuntimeInvisibleAnnotations";

  private final DataInputStream in;
  private String[] texts = new String[0];

  ClassFileReader(DataInputStream in) {
    this.in = in;
  }

  /** Reads the magic number, the version and the constant pool, and keeps only the pool's texts. */
  void readConstants() throws IOException {
    in.skipNBytes(8);
    texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // a long or a double takes two entries
        }
        default -> throw new IOException("unknown tag in the constant pool: " + tag);
      }
    }
  }

  /** Skips the access flags, the class name, the superclass and the interfaces. */
  void skipHeader() throws IOException {
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
  }

  /**
   * Reads all fields or all methods. Returns the annotations of each by its name and descriptor.
   */
  Map<String, Set<String>> readMembers() throws IOException {
    Map<String, Set<String>> members = new HashMap<>();
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.skipNBytes(2);
      String name = texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()];
      members.put(name, readAnnotations());
    }
    return members;
  }

  /** Reads a list of attributes. Returns the names of the annotations in it. */
  Set<String> readAnnotations() throws IOException {
    Set<String> names = new HashSet<>();
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      String name = texts[in.readUnsignedShort()];
      int length = in.readInt();
      if (INVISIBLE.equals(name)) {
        ByteArrayInputStream content = new ByteArrayInputStream(in.readNBytes(length));
        new Attribute(new DataInputStream(content), names).readAnnotations();
      } else {
        in.skipNBytes(length);
      }
    }
    return names;
  }

  /** The content of one attribute. Values are read only to find the start of the next one. */
  private final class Attribute {
    private final DataInputStream content;
    private final Set<String> names;

    private Attribute(DataInputStream content, Set<String> names) {
      this.content = content;
      this.names = names;
    }

    private void readAnnotations() throws IOException {
      int count = content.readUnsignedShort();
      for (int i = 0; i < count; i++) {
        names.add(readAnnotation());
      }
    }

    private String readAnnotation() throws IOException {
      String descriptor = texts[content.readUnsignedShort()];
      int values = content.readUnsignedShort();
      for (int i = 0; i < values; i++) {
        content.skipNBytes(2);
        skipValue();
      }
      return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    private void skipValue() throws IOException {
      switch (content.readUnsignedByte()) {
        case 'e' -> content.skipNBytes(4);
        case '@' -> readAnnotation();
        case '[' -> {
          int count = content.readUnsignedShort();
          for (int i = 0; i < count; i++) {
            skipValue();
          }
        }
        default -> content.skipNBytes(2);
      }
    }
  }
}
