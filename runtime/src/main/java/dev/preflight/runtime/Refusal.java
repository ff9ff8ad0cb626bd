package dev.preflight.runtime;

import dev.preflight.policy.CompiledPolicy;
import dev.preflight.policy.Quoted;
import dev.preflight.policy.RawPolicy;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reason why a request is refused, and what to change. */
final class Refusal {
  /** The place that messages name if no method was matched. */
  static final String PATH = "the path";

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

  RefusalReason reason() {
    return reason;
  }

  String detail() {
    return detail.get();
  }

  @Nullable String policy() {
    return policy;
  }

  static Refusal ofMethod(PathMatch match, String method, @Nullable Choice choice) {
    if (choice == null) {
      Set<String> methods = match.methods().keySet();
      return new Refusal(
          RefusalReason.METHOD_NOT_FOUND,
          () ->
              "the path has no method %s, it has %s"
                  .formatted(
                      Quoted.of(method), methods.isEmpty() ? "none" : String.join(", ", methods)),
          null);
    }
    RefusalReason reason = choice.doubt();
    if (reason == null) {
      return ofClosed(choice.entry());
    }
    String detail =
        switch (reason) {
          case PATH_AMBIGUOUS ->
              "%s is not the only method that could run, and they have different policies: give"
                  + " them one policy, or other paths";
          case LOCATOR_UNKNOWN ->
              "what is below %s is not known: return a resource class, or put a policy on it";
          default -> "there are too many locators on the way to %s";
        };
    return new Refusal(reason, () -> detail.formatted(choice.entry()), null);
  }

  static Refusal ofClosed(Object method) {
    return new Refusal(
        RefusalReason.METHOD_CLOSED,
        () ->
            "%s has no policy that allows other origins: put @CrossOrigin on it".formatted(method),
        null);
  }

  static Refusal ofRouting(String method) {
    return new Refusal(
        RefusalReason.ROUTED_ELSEWHERE,
        () ->
            "its preflight was answered by another policy than that of %s, to which it was routed"
                .formatted(method),
        null);
  }

  static Refusal ofOrigin(String origin, CompiledPolicy policy, Object method) {
    return new Refusal(
        RefusalReason.ORIGIN_NOT_ALLOWED, () -> describe(origin, policy, method), policy.name());
  }

  private static String describe(String origin, CompiledPolicy policy, Object method) {
    RawPolicy written = policy.written();
    String keys =
        written == null
            ? ""
            : ConfiguredPolicy.keysOf(written)
                .collect(Collectors.joining(" or ", ", or in the configuration to ", ""));
    String hint =
        origin.equals("null")
            ? "it is what sandboxed iframes and file: pages send, and anybody can make one"
            : "add it there%s, if its pages may call %s".formatted(keys, method);
    return "origin %s is not in origins of %s: %s".formatted(Quoted.of(origin), policy, hint);
  }

  static Refusal ofHeaders(String headers, CompiledPolicy policy, Object method) {
    String other = policy.firstHeaderNotAllowed(headers);
    return other == null
        ? new Refusal(
            RefusalReason.HEADERS_TOO_LONG,
            () ->
                "the list of headers has %d characters, more than allowedHeaders of %s could have"
                    .formatted(headers.length(), method),
            policy.name())
        : new Refusal(
            RefusalReason.HEADER_NOT_ALLOWED,
            () ->
                "header %s is not in allowedHeaders of %s (policy of %s)"
                    .formatted(Quoted.of(other), method, policy),
            policy.name());
  }

  /** Returns the log message. It is a single line, whatever the request contains. */
  String line(String outcome, String origin, ContainerRequestContext request) {
    return line(outcome, origin, request.getMethod(), RequestPath.of(request.getUriInfo()));
  }

  /** Returns the log message. It is a single line, whatever the request contains. */
  String line(String outcome, String origin, String method, String path) {
    return "%s %s; origin %s, %s %s"
        .formatted(outcome, this, Quoted.of(origin), Quoted.of(method), Quoted.of(path));
  }

  @Override
  public String toString() {
    return "[" + reason.code() + "] " + detail();
  }
}
