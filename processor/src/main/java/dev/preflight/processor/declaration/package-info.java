/** Declared policies: the annotations on an element, with the position of every value. */
@NullMarked
package dev.preflight.processor.declaration;

import org.jspecify.annotations.NullMarked;
