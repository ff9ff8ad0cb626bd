package dev.preflight.runtime.filter;

import dev.preflight.policy.compiled.CompiledPolicy;
import dev.preflight.runtime.decision.Decision;
import dev.preflight.runtime.decision.HttpHeader;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the headers of the CORS protocol. It sets headers and never adds to them, because browsers
 * reject a response with two Allow-Origin headers. It removes CORS headers that another component
 * set.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-responses">Fetch: CORS responses</a>
 */
public final class CorsHeaders {
  private static final String PREFIX = "Access-Control-";

  private static final List<String> ALL =
      List.of(
          HttpHeader.ALLOW_ORIGIN,
          HttpHeader.ALLOW_CREDENTIALS,
          HttpHeader.ALLOW_METHODS,
          HttpHeader.ALLOW_HEADERS,
          HttpHeader.EXPOSE_HEADERS,
          HttpHeader.MAX_AGE);

  private static final List<String> ACTUAL_VARY = List.of(HttpHeader.ORIGIN);
  private static final List<String> PREFLIGHT_VARY =
      List.of(HttpHeader.ORIGIN, HttpHeader.REQUEST_METHOD, HttpHeader.REQUEST_HEADERS);

  private final MultivaluedMap<String, Object> headers;
  private final Supplier<Collection<String>> outerVary;
  private boolean others;
  private Map.@Nullable Entry<String, List<Object>> vary;

  /** Values that this class has set. The type tells them apart from values of other components. */
  private static final class OwnValues extends ArrayList<Object> {
    private static final long serialVersionUID = 1;

    private OwnValues() {
      super(1);
    }
  }

  /**
   * Removes the headers that this class set on a response for another request: applications may
   * reuse a response.
   */
  static void clearOwn(MultivaluedMap<String, Object> headers) {
    if (headers.get(HttpHeader.ALLOW_ORIGIN) instanceof OwnValues) {
      headers
          .entrySet()
          .removeIf(entry -> isCors(entry.getKey()) && entry.getValue() instanceof OwnValues);
    }
  }

  /**
   * Creates a writer for the headers of a response, and removes CORS headers that another component
   * has set.
   *
   * @param outerVary supplies the {@code Vary} lines that were written before the implementation
   *     began and that it will overwrite
   */
  public CorsHeaders(
      MultivaluedMap<String, Object> headers, Supplier<Collection<String>> outerVary) {
    this.headers = headers;
    this.outerVary = outerVary;
    clear();
  }

  // Header names are case-insensitive in HTTP, but the map may contain a name in two spellings.
  // CXF's key set shows only one of them.
  private void clear() {
    List<String> written = null;
    for (Map.Entry<String, List<Object>> entry : headers.entrySet()) {
      String name = entry.getKey();
      if (isCors(name)) {
        written = written == null ? new ArrayList<>() : written;
        written.add(name);
        others |= !(entry.getValue() instanceof OwnValues);
      } else if (HttpHeader.VARY.equalsIgnoreCase(name)) {
        vary = entry;
      }
    }
    if (written != null) {
      written.forEach(headers::remove);
    }
  }

  private static boolean isCors(@Nullable String name) {
    return name != null
        && name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
        && ALL.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Returns whether another component had set CORS headers. */
  boolean hadOthers() {
    return others;
  }

  /**
   * Writes the headers of the response to a preflight.
   *
   * @param debugging whether a refusal contains the reason
   */
  public void writePreflight(Decision decision, @Nullable String origin, boolean debugging) {
    addVary(PREFLIGHT_VARY);
    if (decision instanceof Decision.Allowed allowed) {
      writeAllowed(allowed.policy(), allowed.methods(), origin);
      set(HttpHeader.MAX_AGE, allowed.policy().maxAge());
    } else if (decision instanceof Decision.Refused refused) {
      if (debugging) {
        writeRefused(refused, origin);
      }
    }
  }

  // The browser compares the headers with its request and prints what is missing. So something must
  // be missing: a policy with a wildcard is not written, because it could cover everything. Nothing
  // is cached, because the browser would not send the preflight again.
  private void writeRefused(Decision.Refused refused, @Nullable String origin) {
    set(HttpHeader.REFUSED, refused.refusal().reason().code());
    CompiledPolicy policy = refused.policy();
    String allowHeaders = policy == null ? null : policy.allowHeaders();
    if (policy != null && (allowHeaders == null || !allowHeaders.contains("*"))) {
      writeAllowed(policy, refused.methods(), origin);
      set(HttpHeader.MAX_AGE, "0");
    }
  }

  private void writeAllowed(CompiledPolicy policy, String methods, @Nullable String origin) {
    writeAllowOrigin(policy, origin);
    if (!methods.isEmpty()) {
      set(HttpHeader.ALLOW_METHODS, methods);
    }
    if (policy.allowHeaders() != null) {
      set(HttpHeader.ALLOW_HEADERS, policy.allowHeaders());
    }
  }

  /**
   * Writes the headers of the response to an actual request.
   *
   * @param origin the request's origin, or null if it has none
   * @return whether pages of that origin may read the response
   */
  public boolean writeActual(CompiledPolicy policy, @Nullable String origin) {
    if (!policy.allowsAnyOrigin() && !policy.isClosed()) {
      addVary(ACTUAL_VARY);
    }
    boolean allowed = policy.allowsAnyOrigin() || (origin != null && policy.allows(origin));
    if (allowed) {
      writeAllowOrigin(policy, origin);
      if (policy.exposeHeaders() != null) {
        set(HttpHeader.EXPOSE_HEADERS, policy.exposeHeaders());
      }
    }
    return allowed;
  }

  private void writeAllowOrigin(CompiledPolicy policy, @Nullable String origin) {
    set(HttpHeader.ALLOW_ORIGIN, policy.allowsAnyOrigin() ? "*" : origin);
    if (policy.allowsCredentials()) {
      set(HttpHeader.ALLOW_CREDENTIALS, "true");
    }
  }

  // One look-up, where putSingle and add need two. CORS headers of other components, in any
  // spelling, are already removed. The list is new each time because other components may add to
  // it.
  private void set(String name, @Nullable String value) {
    List<Object> values = new OwnValues();
    values.add(value);
    headers.put(name, values);
  }

  // A cache must not mix responses that depend on request headers, even if this response has no
  // CORS header. The list is a copy: the existing one belongs to another component, and may be
  // unmodifiable or shared with other responses.
  private void addVary(List<String> names) {
    List<Object> values = new OwnValues();
    if (vary != null && vary.getValue() != null) {
      values.addAll(vary.getValue());
    }
    for (String line : outerVary.get()) {
      if (!values.contains(line)) {
        values.add(line);
      }
    }
    String missing = "";
    for (String name : names) {
      if (!VaryHeader.covers(values, name)) {
        missing = missing.isEmpty() ? name : missing + ", " + name;
      }
    }
    if (!missing.isEmpty()) {
      values.add(missing);
      headers.put(vary == null ? HttpHeader.VARY : vary.getKey(), values);
    }
  }
}
