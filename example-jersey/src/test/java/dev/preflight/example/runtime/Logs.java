package dev.preflight.example.runtime;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Preflight logs while this is open, from a level on. */
final class Logs extends Handler implements AutoCloseable {
  private static final Logger PREFLIGHT = Logger.getLogger("dev.preflight");

  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final Level before = PREFLIGHT.getLevel();

  Logs(Level level) {
    setLevel(level);
    PREFLIGHT.setLevel(level);
    PREFLIGHT.addHandler(this);
  }

  List<String> messages() {
    return messages;
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      messages.add(MessageFormat.format(record.getMessage(), record.getParameters()));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    PREFLIGHT.removeHandler(this);
    PREFLIGHT.setLevel(before);
  }
}
