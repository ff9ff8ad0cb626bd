/** Rules that need the compiler: placement and conflicts. */
@NullMarked
package dev.preflight.processor.rules;

import org.jspecify.annotations.NullMarked;
