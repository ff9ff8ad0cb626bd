package dev.preflight.benchmarks.scenario;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A request, the policy that it meets, and whether the browser lets the page go on. */
@SuppressWarnings("ImmutableEnumChecker") // the arrays of Traffic never leave it
public enum Scenario {
  NO_ORIGIN("no Origin", Policy.ONE, Traffic.get(null), Expected.NOTHING),
  ALLOWED_1("allowed, 1 origin", Policy.ONE),
  ALLOWED_100("allowed, 100 origins", Policy.HUNDRED),
  ALLOWED_10000("allowed, 10,000 origins", Policy.TEN_THOUSAND),
  ALLOWED_PUT("allowed PUT", Policy.ONE, Traffic.put(origin()), Expected.ALLOWED),
  REFUSED("refused", Policy.ONE, Traffic.get("https://evil.example"), Expected.REFUSED),
  REFUSED_PUT("refused PUT", Policy.ONE, Traffic.put("https://evil.example"), Expected.REFUSED),
  SUBDOMAIN("subdomain pattern", Policy.SUBDOMAINS),
  REGEX("regex policy", Policy.REGEX),
  PREFLIGHT(
      "preflight with 3 headers", "content-type,x-csrf-token,x-requested-with", Expected.ALLOWED),
  REFUSED_PREFLIGHT(
      "refused preflight",
      Policy.ONE,
      Traffic.preflight("https://evil.example", "content-type"),
      Expected.REFUSED),
  SPLIT_LINES(
      "ACRH split over lines",
      Policy.ONE,
      Traffic.preflight(origin(), "content-type", "x-csrf-token", "x-requested-with"),
      Expected.ALLOWED),
  COMMAS_8K("8 KB of commas in ACRH", ",".repeat(8 << 10), Expected.EITHER),
  COMMAS_1M("1 MB of commas in ACRH", ",".repeat(1 << 20), Expected.EITHER),
  ORIGIN_8K("8 KB Origin", Policy.SUBDOMAINS, Traffic.get(longOrigin(8 << 10)), Expected.REFUSED),
  ORIGIN_1M("1 MB Origin", Policy.SUBDOMAINS, Traffic.get(longOrigin(1 << 20)), Expected.REFUSED),
  NAMES_1000("1,000 header names in ACRH", names(1000), Expected.REFUSED),
  REPEATED_8K(
      "one allowed name repeated over 8 KB",
      "content-type,".repeat((8 << 10) / "content-type,".length()),
      Expected.EITHER),
  TABLE_10("preflight, 10 paths", 10),
  TABLE_1000("preflight, 1,000 paths", 1_000),
  TABLE_10000("preflight, 10,000 paths", 10_000);

  private final String label;
  private final Policy policy;
  private final Traffic traffic;
  private final Expected expected;
  private final int paths;

  /** An actual request of an allowed origin. */
  Scenario(String label, Policy policy) {
    this(label, policy, Traffic.get(policy.allowedOrigin()), Expected.ALLOWED);
  }

  /** A preflight of an allowed origin. */
  Scenario(String label, String requestHeaders, Expected expected) {
    this(label, Policy.ONE, Traffic.preflight(origin(), requestHeaders), expected);
  }

  /** A preflight on one of many paths. */
  Scenario(String label, int paths) {
    this(label, Policy.ONE, Traffic.preflight(origin(), "content-type"), Expected.ALLOWED, paths);
  }

  Scenario(String label, Policy policy, Traffic traffic, Expected expected) {
    this(label, policy, traffic, expected, 1);
  }

  Scenario(String label, Policy policy, Traffic traffic, Expected expected, int paths) {
    this.label = label;
    this.policy = policy;
    this.traffic = traffic;
    this.expected = expected;
    this.paths = paths;
  }

  private static String origin() {
    return Policy.ONE.allowedOrigin();
  }

  // Of short labels, so that a test from either end goes on as long as it can.
  private static String longOrigin(int length) {
    String end = ".evil.example";
    return "https://" + "a.".repeat((length - 8 - end.length()) / 2) + "a" + end;
  }

  private static String names(int count) {
    return IntStream.range(0, count)
        .mapToObj("x-header-%d"::formatted)
        .collect(Collectors.joining(","));
  }

  /** What tables call it. */
  public String label() {
    return label;
  }

  /** The policy that the request meets. */
  public Policy policy() {
    return policy;
  }

  /** The request. */
  public Traffic traffic() {
    return traffic;
  }

  /** Whether the request is a preflight. */
  public boolean isPreflight() {
    return traffic.isPreflight();
  }

  /** How many paths the application has. */
  public int paths() {
    return paths;
  }

  /** The path of the request. */
  public String path() {
    return paths == 1 ? policy.path() : PathTables.lastPath(paths);
  }

  /** Whether an attacker would send it. */
  public boolean isHostile() {
    return List.of(COMMAS_8K, COMMAS_1M, ORIGIN_8K, ORIGIN_1M, NAMES_1000, REPEATED_8K)
        .contains(this);
  }

  /**
   * What is wrong with an answer.
   *
   * @return null if the answer is right
   */
  public @Nullable String faultOf(Answer answer) {
    boolean permitted = Browser.permits(traffic, answer);
    return switch (expected) {
      case ALLOWED -> permitted ? null : "the browser refuses " + answer;
      case REFUSED -> permitted ? "the browser lets the page go on: " + answer : null;
      case NOTHING ->
          answer.isSuccess() && answer.header("Access-Control-Allow-Origin") == null
              ? null
              : "more or less than a response: " + answer;
      case EITHER ->
          permitted || answer.header("Access-Control-Allow-Origin") == null
              ? null
              : "neither one nor the other: " + answer;
    };
  }

  /** What the browser makes of the answer. */
  private enum Expected {
    ALLOWED,
    REFUSED,
    /** There is no page to ask for. */
    NOTHING,
    /** No browser sends such a request, so it may be refused unread. */
    EITHER
  }
}
