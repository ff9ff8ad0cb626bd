/** Requests through the whole of Jersey, in process. */
@NullMarked
package dev.preflight.benchmarks.jersey;

import org.jspecify.annotations.NullMarked;
