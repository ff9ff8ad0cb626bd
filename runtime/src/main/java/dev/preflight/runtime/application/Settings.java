package dev.preflight.runtime.application;

import dev.preflight.policy.text.Printable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an application.
 *
 * @param enabled {@link #ENABLED}
 * @param mapsExceptions {@link #EXCEPTION_MAPPER}
 * @param debugging {@link #DEBUG}
 * @param refusesMismatches {@link #ON_MISMATCH}
 * @param handsOnNotFound whether Jersey runs as a servlet filter that passes on requests that it
 *     answers with 404
 * @param setsStatusOverSendError whether Jersey sets the status of an error without a body itself,
 *     instead of calling the container's {@code sendError}
 */
public record Settings(
    boolean enabled,
    boolean mapsExceptions,
    boolean debugging,
    boolean refusesMismatches,
    boolean handsOnNotFound,
    boolean setsStatusOverSendError) {

  /** The names of the properties; {@code PreflightFeature} documents them. */
  public static final String ENABLED = "preflight.enabled";

  public static final String EXCEPTION_MAPPER = "preflight.exceptionMapper";
  public static final String DEBUG = "preflight.debug";
  public static final String ON_MISMATCH = "preflight.onMismatch";

  public static final String SET_STATUS_OVER_SEND_ERROR =
      "jersey.config.server.response.setStatusOverSendError";

  private static final String FORWARD_ON_404 = "jersey.config.servlet.filter.forwardOn404";
  private static final String REFUSE = "refuse";
  private static final String WARN = "warn";

  /**
   * Reads the properties of an application.
   *
   * @throws IllegalArgumentException if a value is not supported
   */
  public static Settings of(Function<String, @Nullable Object> properties) {
    return new Settings(
        !is(properties, ENABLED, "false"),
        !is(properties, EXCEPTION_MAPPER, "false"),
        is(properties, DEBUG, "true"),
        refusesMismatches(properties.apply(ON_MISMATCH)),
        is(properties, FORWARD_ON_404, "true"),
        is(properties, SET_STATUS_OVER_SEND_ERROR, "true"));
  }

  private static boolean is(
      Function<String, @Nullable Object> properties, String property, String text) {
    Object value = properties.apply(property);
    return value != null && value.toString().equalsIgnoreCase(text);
  }

  private static boolean refusesMismatches(@Nullable Object value) {
    String text = value == null ? REFUSE : value.toString();
    if (!text.equals(REFUSE) && !text.equals(WARN)) {
      throw new IllegalArgumentException(
          "%s = %s is not supported; use %s or %s"
              .formatted(ON_MISMATCH, Printable.of(text), REFUSE, WARN));
    }
    return text.equals(REFUSE);
  }
}
