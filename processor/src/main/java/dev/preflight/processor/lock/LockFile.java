package dev.preflight.processor.lock;

import dev.preflight.processor.diagnostic.Problems;
import dev.preflight.processor.inventory.Inventory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lock file of a module. Compares the policies with the file, or writes it. */
public final class LockFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path path;

  /**
   * Creates a lock file.
   *
   * @param path the location of the file, relative to the working directory of the compiler
   */
  public LockFile(Path path) {
    this.path = path;
  }

  /** Reports the differences from the lock file. */
  public void check(Inventory inventory, Problems problems) {
    PolicyLock now = PolicyLock.of(inventory);
    LockMessages messages = new LockMessages(path, problems);
    if (!Files.exists(path)) {
      if (!inventory.isEmpty()) {
        messages.missing();
      }
      return;
    }
    try {
      PolicyLock locked = LockParser.parse(read());
      messages.changed(LockComparison.changes(locked, now), inventory.isEmpty());
    } catch (DamagedLockException e) {
      messages.damaged(String.valueOf(e.getMessage()));
    } catch (CharacterCodingException e) {
      messages.damaged("it is not UTF-8");
    } catch (IOException e) {
      messages.unreadable(e);
    }
  }

  /** Writes the file, unless its content is already up to date. */
  public void update(Inventory inventory, Problems problems) {
    String text = LockText.of(PolicyLock.of(inventory));
    try {
      boolean exists = Files.exists(path);
      if (exists ? !isSame(text) : !inventory.isEmpty()) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        Files.writeString(path, text);
      }
    } catch (IOException e) {
      new LockMessages(path, problems).notWritten(e);
    }
  }

  private boolean isSame(String text) throws IOException {
    try {
      return read().equals(text);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  // Git and editors may change line endings.
  private String read() throws IOException {
    String text = Files.readString(path).replace("\r\n", "\n");
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
