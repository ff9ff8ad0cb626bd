package dev.preflight.benchmarks.scenario;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;

/**
 * A header value as containers make it: a new string each time. One that was used before knows its
 * hash, which would flatter whatever looks it up. To copy a very long one would take so much longer
 * than to look at it that the difference could not be measured; of those the hash is taken away.
 */
final class Text {
  private static final int LONG = 4096;
  private static final VarHandle HASH = hash();

  private final byte[] bytes;
  private final String string;

  Text(String text) {
    bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    string = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  String string() {
    if (bytes.length < LONG) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    HASH.set(string, 0);
    return string;
  }

  private static VarHandle hash() {
    try {
      return MethodHandles.privateLookupIn(String.class, MethodHandles.lookup())
          .findVarHandle(String.class, "hash", int.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("run with --add-opens java.base/java.lang=ALL-UNNAMED", e);
    }
  }
}
