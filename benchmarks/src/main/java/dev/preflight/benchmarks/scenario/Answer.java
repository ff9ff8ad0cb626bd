package dev.preflight.benchmarks.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A response as a browser sees it. */
public final class Answer {
  /** That there is none. */
  public static final Answer NONE = new Answer(0, Map.of());

  private final int status;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * A response.
   *
   * @param headers the lines of each header
   */
  public Answer(int status, Map<String, ? extends List<?>> headers) {
    this.status = status;
    headers.forEach(
        (name, lines) ->
            this.headers.put(
                name, String.join(", ", lines.stream().map(String::valueOf).toList())));
  }

  /** Whether the status is one of success. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The value of a header, its lines joined. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  @Override
  public String toString() {
    return status + " " + headers;
  }
}
