/** Collects problems and prints each once, on the exact value. */
@NullMarked
package dev.preflight.processor.report;

import org.jspecify.annotations.NullMarked;
