package dev.preflight.compatibility.inforce;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Preflight logs in this JVM, as {@code LEVEL message}. */
public final class Logs extends Handler implements AutoCloseable {
  private static final Logger PREFLIGHT = Logger.getLogger("dev.preflight");

  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final boolean usesParents = PREFLIGHT.getUseParentHandlers();

  public Logs() {
    setLevel(Level.ALL);
    PREFLIGHT.addHandler(this);
    PREFLIGHT.setUseParentHandlers(false);
  }

  public List<String> messages() {
    return messages;
  }

  /** Returns the messages of a level, for example {@code SEVERE}. */
  public List<String> at(String level) {
    return messages.stream().filter(message -> message.startsWith(level)).toList();
  }

  @Override
  public void publish(LogRecord record) {
    messages.add(record.getLevel() + " " + record.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    PREFLIGHT.removeHandler(this);
    PREFLIGHT.setUseParentHandlers(usesParents);
  }
}
