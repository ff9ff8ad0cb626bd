/** Writes generated types and the service entry. */
@NullMarked
package dev.preflight.processor.write;

import org.jspecify.annotations.NullMarked;
