package dev.preflight.edge.check;

/** The formats of results. */
public enum ReportFormat {
  /** A text for people. */
  TEXT(new TableReport()),
  /** JUnit's XML, with a test case for each kind of mistake. */
  JUNIT(new JUnitReport()),
  /** SARIF 2.1.0, which code scanners read. */
  SARIF(new SarifReport());

  @SuppressWarnings("ImmutableEnumChecker") // the reports have no state
  private final CheckReport report;

  ReportFormat(CheckReport report) {
    this.report = report;
  }

  /** Returns what writes the format. */
  public CheckReport report() {
    return report;
  }
}
