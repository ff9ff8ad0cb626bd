package dev.preflight.processor.lock;

import dev.preflight.processor.inventory.Inventory;
import dev.preflight.processor.report.Problems;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lock file of a module: compares the policies with it, or writes it. */
public final class LockFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path path;

  /**
   * A lock file.
   *
   * @param path where it is, relative to where the compiler runs
   */
  public LockFile(Path path) {
    this.path = path;
  }

  /** Reports what is not as it was locked. */
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

  /** Writes the file, unless it says the same already. */
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

  // Git and editors turn line ends around.
  private String read() throws IOException {
    String text = Files.readString(path).replace("\r\n", "\n");
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
