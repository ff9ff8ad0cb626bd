/** Asks a deployment what it really does. */
@NullMarked
package dev.preflight.edge.check;

import org.jspecify.annotations.NullMarked;
