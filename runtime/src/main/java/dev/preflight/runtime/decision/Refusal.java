package dev.preflight.runtime.decision;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.policy.text.Printable;
import dev.preflight.runtime.configured.ConfiguredOrigins;
import dev.preflight.runtime.explain.RefusalReason;
import dev.preflight.runtime.routing.Doubt;
import dev.preflight.runtime.routing.PathMatch;
import dev.preflight.runtime.routing.RequestPath;
import dev.preflight.runtime.routing.RouteTarget;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reason why a request is refused, and what to change. */
public final class Refusal {
  private static final Logger LOGGER = System.getLogger(Refusal.class.getName());

  /** The place that messages name if no method was matched. */
  public static final String PATH = "the path";

  private final RefusalReason reason;
  private final Supplier<String> detail;
  private final @Nullable String policy;

  /**
   * Creates a refusal. The sentence is built only when it is read, so that refused requests cost
   * little.
   *
   * @param detail supplies a sentence for people; parts of the request are escaped and truncated in
   *     it
   * @param policy the name of the policy that decides, or null if there is none
   */
  Refusal(RefusalReason reason, Supplier<String> detail, @Nullable String policy) {
    this.reason = reason;
    this.detail = detail;
    this.policy = policy;
  }

  public RefusalReason reason() {
    return reason;
  }

  String detail() {
    return detail.get();
  }

  @Nullable String policy() {
    return policy;
  }

  static Refusal ofMethod(PathMatch match, String method, @Nullable RouteTarget target) {
    if (target == null) {
      Set<String> methods = match.methods().keySet();
      return new Refusal(
          RefusalReason.METHOD_NOT_FOUND,
          () ->
              "the path does not support method %s; it supports %s"
                  .formatted(
                      Printable.of(method),
                      methods.isEmpty() ? "none" : String.join(", ", methods)),
          null);
    }
    Doubt doubt = target.doubt();
    return doubt == null ? ofClosed(target.entry()) : ofDoubt(doubt, target.entry());
  }

  private static Refusal ofDoubt(Doubt doubt, Object method) {
    return switch (doubt) {
      case PATH_AMBIGUOUS ->
          new Refusal(
              RefusalReason.PATH_AMBIGUOUS,
              () ->
                  "several methods with different policies could run, including %s: give"
                          .formatted(method)
                      + " them the same policy or different paths",
              null);
      case LOCATOR_UNKNOWN ->
          new Refusal(
              RefusalReason.LOCATOR_UNKNOWN,
              () ->
                  "%s does not identify a resource class: return one, or put a policy on it"
                      .formatted(method),
              null);
      case TOO_MANY_LOCATORS ->
          new Refusal(
              RefusalReason.TOO_MANY_LOCATORS,
              () -> "the path goes through too many locators before %s".formatted(method),
              null);
    };
  }

  public static Refusal ofClosed(Object method) {
    return new Refusal(
        RefusalReason.METHOD_CLOSED,
        () ->
            "%s has no policy that allows other origins: put @CrossOrigin on it".formatted(method),
        null);
  }

  public static Refusal ofRouting(String method) {
    return new Refusal(
        RefusalReason.ROUTED_ELSEWHERE,
        () -> "it was routed to %s, but another policy answered its preflight".formatted(method),
        null);
  }

  public static Refusal ofOrigin(String origin, CompiledPolicy policy, Object method) {
    return new Refusal(
        RefusalReason.ORIGIN_NOT_ALLOWED, () -> describe(origin, policy, method), policy.name());
  }

  private static String describe(String origin, CompiledPolicy policy, Object method) {
    String keys = ConfiguredOrigins.keysOf(policy.declared()).collect(Collectors.joining(" or "));
    String configuration = keys.isEmpty() ? "" : ", or in the configuration, to " + keys;
    String hint =
        origin.equals("null")
            ? "sandboxed iframes and file: pages send it, and anyone can create one"
            : "add it there%s, if its pages may call %s".formatted(configuration, method);
    return "origin %s is not in origins of %s: %s".formatted(Printable.of(origin), policy, hint);
  }

  static Refusal ofHeaders(String headers, CompiledPolicy policy, Object method) {
    String other = policy.firstHeaderNotAllowed(headers);
    return other == null
        ? new Refusal(
            RefusalReason.HEADERS_TOO_LONG,
            () ->
                "the list of headers has %d characters, more than allowedHeaders of %s can match"
                    .formatted(headers.length(), method),
            policy.name())
        : new Refusal(
            RefusalReason.HEADER_NOT_ALLOWED,
            () ->
                "header %s is not in allowedHeaders of %s (policy of %s)"
                    .formatted(Printable.of(other), method, policy),
            policy.name());
  }

  /** Logs the refusal at level DEBUG, on a single line, whatever the request contains. */
  public void log(String outcome, String origin, ContainerRequestContext request) {
    if (isLogged()) {
      log(outcome, origin, request.getMethod(), RequestPath.of(request.getUriInfo()));
    }
  }

  /** Logs the refusal at level DEBUG, on a single line, whatever the request contains. */
  public void log(String outcome, String origin, String method, String path) {
    LOGGER.log(
        Level.DEBUG,
        () ->
            "%s %s; origin %s, %s %s"
                .formatted(
                    outcome, this, Printable.of(origin), Printable.of(method), Printable.of(path)));
  }

  /** Returns whether refusals are logged. */
  public static boolean isLogged() {
    return LOGGER.isLoggable(Level.DEBUG);
  }

  @Override
  public String toString() {
    return "[" + reason.code() + "] " + detail();
  }
}
