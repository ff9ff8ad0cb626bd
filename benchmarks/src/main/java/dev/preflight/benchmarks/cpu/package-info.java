/** The time that a thread really ran. */
@NullMarked
package dev.preflight.benchmarks.cpu;

import org.jspecify.annotations.NullMarked;
