/** Runs what is to be measured, and writes it down. */
@NullMarked
package dev.preflight.benchmarks.report;

import org.jspecify.annotations.NullMarked;
