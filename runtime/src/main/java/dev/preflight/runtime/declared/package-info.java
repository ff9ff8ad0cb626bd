/** Reads policies from the annotations of loaded classes, for the check at start-up. */
@NullMarked
package dev.preflight.runtime.declared;

import org.jspecify.annotations.NullMarked;
