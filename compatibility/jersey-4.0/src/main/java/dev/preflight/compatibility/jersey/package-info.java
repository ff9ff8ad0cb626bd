/** Starts the applications on Jersey. */
@NullMarked
package dev.preflight.compatibility.jersey;

import org.jspecify.annotations.NullMarked;
