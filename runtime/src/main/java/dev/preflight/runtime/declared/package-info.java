/** Reads policies from the annotations of classes that run, for the check at start-up. */
@NullMarked
package dev.preflight.runtime.declared;

import org.jspecify.annotations.NullMarked;
