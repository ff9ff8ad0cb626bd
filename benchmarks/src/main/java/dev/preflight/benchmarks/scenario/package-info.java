/** What is asked of every implementation, and what the right answer is. */
@NullMarked
package dev.preflight.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
