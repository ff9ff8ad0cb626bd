/** The interface to configured origins. */
@NullMarked
package dev.preflight.runtime.origins;

import org.jspecify.annotations.NullMarked;
