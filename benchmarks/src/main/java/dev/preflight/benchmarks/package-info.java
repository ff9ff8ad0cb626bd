/** Runs the benchmarks and reports what they measured. */
@NullMarked
package dev.preflight.benchmarks;

import org.jspecify.annotations.NullMarked;
