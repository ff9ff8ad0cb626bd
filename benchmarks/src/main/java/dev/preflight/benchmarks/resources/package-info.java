/** Resource classes with policies; the processor generates the rest. */
@NullMarked
package dev.preflight.benchmarks.resources;

import org.jspecify.annotations.NullMarked;
