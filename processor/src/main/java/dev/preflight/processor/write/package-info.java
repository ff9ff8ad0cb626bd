/** Writes generated types and report files. */
@NullMarked
package dev.preflight.processor.write;

import org.jspecify.annotations.NullMarked;
