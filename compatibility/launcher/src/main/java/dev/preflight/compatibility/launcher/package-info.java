/** Starts the applications on any implementation. */
@NullMarked
package dev.preflight.compatibility.launcher;

import org.jspecify.annotations.NullMarked;
