/** The outcome of a request, as users read it. */
@NullMarked
package dev.preflight.runtime.explain;

import org.jspecify.annotations.NullMarked;
