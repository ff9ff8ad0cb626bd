/** Decides on requests: which policy applies, what it allows, and why a request is refused. */
@NullMarked
package dev.preflight.runtime.decision;

import org.jspecify.annotations.NullMarked;
