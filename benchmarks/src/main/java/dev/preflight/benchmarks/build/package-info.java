/** What the processor costs when resource classes are compiled. */
@NullMarked
package dev.preflight.benchmarks.build;

import org.jspecify.annotations.NullMarked;
