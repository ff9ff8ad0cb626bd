/** Policies as declared: what stands on an element, with the place of every value. */
@NullMarked
package dev.preflight.processor.declaration;

import org.jspecify.annotations.NullMarked;
