package dev.preflight.runtime.routing;

import dev.preflight.runtime.resource.ResourcePaths.Entry;
import dev.preflight.runtime.template.UriTemplate;
import dev.preflight.runtime.template.UriTemplate.Rank;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The routing of a Jakarta REST implementation, as far as implementations differ. Jersey's routing
 * is reproduced exactly. For other implementations, a preflight is allowed only if nothing else
 * could run.
 */
public enum JaxRsImplementation {
  /** Selects by templates only, never by media types. */
  JERSEY("Jersey", "org.glassfish.jersey."),

  /**
   * Quarkus REST. Tries the methods for the request's HTTP method, by their templates, before
   * locators. It decodes escapes before routing, so paths with escapes are closed.
   */
  QUARKUS("Quarkus REST", "org.jboss.resteasy.reactive."),

  /** Compares media types before templates, and ignores the number of template parameters. */
  RESTEASY("RESTEasy", "org.jboss.resteasy."),

  /** Prefers methods to locators, and methods with a template to those without. */
  CXF("CXF", "org.apache.cxf."),

  /** Any other implementation, of which nothing is known. */
  UNKNOWN("", "");

  private final String displayName;
  private final String packagePrefix;

  JaxRsImplementation(String displayName, String packagePrefix) {
    this.displayName = displayName;
    this.packagePrefix = packagePrefix;
  }

  // Implementations count literal characters with or without the trailing slash, and as written,
  // percent-encoded or escaped for regular expressions.
  private static final Comparator<Rank> WRITTEN = byLiterals(Rank::literals);
  private static final Comparator<Rank> WITH_SLASH =
      byLiterals(rank -> rank.literals() + rank.trailingSlash());
  private static final Comparator<Rank> ESCAPED =
      byLiterals(rank -> rank.escapedLiterals() + rank.trailingSlash());
  private static final Comparator<Rank> ENCODED =
      Comparator.comparingInt(Rank::encodedLiterals).thenComparingInt(Rank::customGroups);

  private Comparator<Rank> ascending() {
    return switch (this) {
      case JERSEY -> WITH_SLASH;
      case RESTEASY -> ENCODED;
      case CXF -> ESCAPED;
      case QUARKUS, UNKNOWN -> WRITTEN;
    };
  }

  private static Comparator<Rank> byLiterals(ToIntFunction<Rank> literals) {
    return Comparator.comparingInt(literals)
        .thenComparingInt(Rank::groups)
        .thenComparingInt(Rank::customGroups);
  }

  /** Returns the order in which templates are tried. */
  Comparator<UriTemplate> precedence() {
    return Comparator.comparing(UriTemplate::rank, ascending().reversed());
  }

  /** Returns whether the first of two templates is certain to be selected if both match a path. */
  boolean outranks(RouteGroup one, RouteGroup other) {
    for (UriTemplate a : one.templates()) {
      for (UriTemplate b : other.templates()) {
        if (!outranks(a.rank(), b.rank())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean outranks(Rank one, Rank other) {
    return isGuessed()
        ? Stream.of(values()).allMatch(each -> each.ascending().compare(one, other) > 0)
        : ascending().compare(one, other) > 0;
  }

  /** Detects the implementation from one of its objects. */
  public static JaxRsImplementation of(Object implementation) {
    return of(implementation.getClass());
  }

  /** Detects the implementation from one of its classes. */
  public static JaxRsImplementation of(Class<?> type) {
    String name = type.getName();
    for (JaxRsImplementation routing : values()) {
      if (name.startsWith(routing.packagePrefix)) {
        return routing;
      }
    }
    return UNKNOWN;
  }

  /** Returns whether the path contains nothing that the implementation treats in a special way. */
  boolean isClear(String path) {
    return switch (this) {
      case JERSEY -> true;
      case RESTEASY -> !path.contains("//") && !path.contains("/;") && !hasLowerCaseEscape(path);
      case CXF -> path.indexOf(';') < 0 && !path.contains("//") && !hasLowerCaseEscape(path);
      case QUARKUS, UNKNOWN ->
          path.indexOf(';') < 0 && !path.contains("//") && path.indexOf('%') < 0;
    };
  }

  // %c3 and %C3 are equivalent (RFC 3986, section 2.1), but not in every implementation.
  private static boolean hasLowerCaseEscape(String path) {
    for (int i = path.indexOf('%'); i >= 0; i = path.indexOf('%', i + 1)) {
      for (int digit = i + 1; digit < Math.min(path.length(), i + 3); digit++) {
        if (path.charAt(digit) >= 'a' && path.charAt(digit) <= 'f') {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns whether a method without a template always runs before methods whose template matches
   * as well.
   */
  boolean prefersNoTemplate() {
    return this == JERSEY;
  }

  /** Returns whether the chosen group is certain to run if another group matches as well. */
  boolean prefers(RouteGroup chosen, RouteGroup other) {
    return switch (this) {
      case JERSEY -> outranks(chosen, other);
      case CXF, QUARKUS -> outranks(chosen, other) && (!chosen.isLocator() || other.isLocator());
      case RESTEASY, UNKNOWN -> false;
    };
  }

  /** Returns an entry as the implementation reads it. It is closed if that is uncertain. */
  Entry read(Entry entry) {
    String method = entry.httpMethod();
    Entry read = method == null ? entry : entry.withMethod(methodOf(method));
    return isGuessed() && !entry.isCertain() ? read.closed() : read;
  }

  /** Returns the HTTP method that a designator such as {@code @HttpMethod("put")} declares. */
  String methodOf(String designated) {
    return this == JERSEY ? designated.toUpperCase(Locale.ROOT) : designated;
  }

  /**
   * Returns whether this implementation may be one of the given ones.
   *
   * @param implementations their names, or null for all
   */
  public boolean serves(@Nullable Set<String> implementations) {
    return implementations == null || isGuessed() || implementations.contains(displayName);
  }

  /** Returns whether only behavior that all implementations share is relied on. */
  boolean isGuessed() {
    return this == QUARKUS || this == UNKNOWN;
  }

  /**
   * Returns whether the class reported for a request is the class of the object that serves it,
   * rather than a superclass or an interface with the annotations.
   */
  public boolean reportsServingClass() {
    return this == JERSEY || this == CXF;
  }

  /** Returns whether a locator also matches longer segments that begin with its template. */
  boolean matchesPartsOfSegments() {
    return this == RESTEASY || isGuessed();
  }

  /** Returns whether the rest of a path behind a locator is exactly what its template leaves. */
  boolean cutsBehind(UriTemplate locator) {
    return this == JERSEY || this == CXF || locator.rank().customGroups() == 0;
  }
}
