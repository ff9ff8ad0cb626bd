/** Makes resource classes up and compiles them in a process of their own. */
@NullMarked
package dev.preflight.benchmarks.sources;

import org.jspecify.annotations.NullMarked;
