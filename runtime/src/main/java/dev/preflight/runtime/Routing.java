package dev.preflight.runtime;

import dev.preflight.runtime.UriTemplate.Rank;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an implementation routes, as far as implementations differ. Jersey's way is followed to the
 * letter; elsewhere a preflight is answered only where nothing else could run.
 */
enum Routing {
  /** Goes by the templates alone, and never by media types. */
  JERSEY("Jersey", "org.glassfish.jersey."),

  /**
   * Quarkus REST: looks for the methods that a request names, by their templates, before locators.
   * It decodes escapes before it routes, so paths with any are closed.
   */
  QUARKUS("Quarkus REST", "org.jboss.resteasy.reactive."),

  /** Compares media types before templates, and does not count the groups of these. */
  RESTEASY("RESTEasy", "org.jboss.resteasy."),

  /** Prefers methods to locators, and templates to none. */
  CXF("CXF", "org.apache.cxf."),

  /** Anything else, of which nothing is known. */
  UNKNOWN("", "");

  private final String displayName;
  private final String packagePrefix;

  Routing(String displayName, String packagePrefix) {
    this.displayName = displayName;
    this.packagePrefix = packagePrefix;
  }

  // Literal characters are counted with the slash at the end or without, and as they are written,
  // encoded or escaped.
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

  /** The order in which templates have their turn. */
  Comparator<UriTemplate> precedence() {
    return Comparator.comparing(UriTemplate::rank, ascending().reversed());
  }

  /** Whether the first of two templates is taken for certain, where both match a path. */
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

  /** The implementation that an object of its own is from. */
  static Routing of(Object implementation) {
    return of(implementation.getClass());
  }

  /** Returns the implementation that a class of its own is from. */
  static Routing of(Class<?> type) {
    String name = type.getName();
    for (Routing routing : values()) {
      if (name.startsWith(routing.packagePrefix)) {
        return routing;
      }
    }
    return UNKNOWN;
  }

  /** Whether a path has nothing in it that the implementation treats in a way of its own. */
  boolean isClear(String path) {
    return switch (this) {
      case JERSEY -> true;
      case RESTEASY -> !path.contains("//") && !path.contains("/;") && !hasLowerCaseEscape(path);
      case CXF -> path.indexOf(';') < 0 && !path.contains("//") && !hasLowerCaseEscape(path);
      case QUARKUS, UNKNOWN ->
          path.indexOf(';') < 0 && !path.contains("//") && path.indexOf('%') < 0;
    };
  }

  // %c3 and %C3 are the same (RFC 3986, section 2.1), but not to everybody.
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

  /** Whether a method without a template always runs before those with one that match, too. */
  boolean prefersNoTemplate() {
    return this == JERSEY;
  }

  /** Whether what a group has on a path runs for certain where another group matches, too. */
  boolean prefers(RouteGroup chosen, RouteGroup other) {
    return switch (this) {
      case JERSEY -> outranks(chosen, other);
      case CXF, QUARKUS -> outranks(chosen, other) && (!chosen.isLocator() || other.isLocator());
      case RESTEASY, UNKNOWN -> false;
    };
  }

  /** Returns the HTTP method that a designator such as {@code @HttpMethod("put")} stands for. */
  String methodOf(String designated) {
    return this == JERSEY ? designated.toUpperCase(Locale.ROOT) : designated;
  }

  /**
   * Returns whether the implementation may be one of those that serve something.
   *
   * @param implementations their names, or null for all
   */
  boolean serves(@Nullable Set<String> implementations) {
    return implementations == null || isGuessed() || implementations.contains(displayName);
  }

  /** Returns whether nothing is relied on that was not measured for every implementation. */
  boolean isGuessed() {
    return this == QUARKUS || this == UNKNOWN;
  }

  /**
   * Whether the class that is reported for a request is that of the object that serves it, and not
   * a superclass or an interface with the annotations.
   */
  boolean reportsServingClass() {
    return this == JERSEY || this == CXF;
  }

  /** Whether a locator takes longer segments too that begin with its template. */
  boolean matchesPartsOfSegments() {
    return this == RESTEASY || isGuessed();
  }

  /** Whether the rest of a path behind a locator is what its template leaves. */
  boolean cutsBehind(UriTemplate locator) {
    return this == JERSEY || this == CXF || locator.rank().customGroups() == 0;
  }
}
