/** The annotation processor: reads, validates, reports and, where all is well, generates. */
@NullMarked
package dev.preflight.processor;

import org.jspecify.annotations.NullMarked;
