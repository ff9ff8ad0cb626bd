package dev.preflight.policy;

/** An attribute of {@link dev.preflight.CrossOrigin} that a violation can point at. */
public enum Attribute {
  ORIGINS("origins"),
  ORIGIN_REGEXES("originRegexes"),
  ALLOWED_HEADERS("allowedHeaders"),
  EXPOSED_HEADERS("exposedHeaders"),
  MAX_AGE("maxAge");

  private final String member;

  Attribute(String member) {
    this.member = member;
  }

  /** Returns the attribute's name in the annotation. */
  public String member() {
    return member;
  }
}
