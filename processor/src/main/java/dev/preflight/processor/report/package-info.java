/** Collects problems and prints each of them once, at the exact value. */
@NullMarked
package dev.preflight.processor.report;

import org.jspecify.annotations.NullMarked;
