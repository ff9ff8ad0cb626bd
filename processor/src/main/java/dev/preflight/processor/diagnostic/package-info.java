/** Collects problems and prints each of them once, at the exact value. */
@NullMarked
package dev.preflight.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
