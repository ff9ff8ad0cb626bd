/** The rules that need the compiler: placement of policies and conflicts between them. */
@NullMarked
package dev.preflight.processor.validation;

import org.jspecify.annotations.NullMarked;
