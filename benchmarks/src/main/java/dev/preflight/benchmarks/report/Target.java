package dev.preflight.benchmarks.report;

import java.util.Locale;

/**
 * Something that is to be reached.
 *
 * @param name what it is
 * @param measured the measured value; no number if it was lost in noise
 * @param limit what the value must not exceed
 * @param unit the unit of both
 */
record Target(String name, double measured, double limit, String unit) {

  boolean isMet() {
    return measured <= limit;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "| %s | %s %s | %s %s | %s |",
        name,
        number(limit),
        unit,
        number(measured),
        unit,
        Double.isNaN(measured) ? "not known" : isMet() ? "yes" : "**no**");
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? "?"
        : String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
  }
}
