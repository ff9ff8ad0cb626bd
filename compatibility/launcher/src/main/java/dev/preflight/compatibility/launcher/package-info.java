/** Starts the applications on an implementation. */
@NullMarked
package dev.preflight.compatibility.launcher;

import org.jspecify.annotations.NullMarked;
