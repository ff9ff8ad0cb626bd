/** Filters in process, on requests that cost next to nothing. */
@NullMarked
package dev.preflight.benchmarks.filter;

import org.jspecify.annotations.NullMarked;
