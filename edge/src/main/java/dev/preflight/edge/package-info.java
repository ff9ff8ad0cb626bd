/** The commands {@code export} and {@code check}. */
@NullMarked
package dev.preflight.edge;

import org.jspecify.annotations.NullMarked;
