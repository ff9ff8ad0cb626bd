/**
 * Filters of Jakarta REST, run as a container runs them, but on requests that cost next to nothing.
 */
@NullMarked
package dev.preflight.benchmarks.jaxrs;

import org.jspecify.annotations.NullMarked;
