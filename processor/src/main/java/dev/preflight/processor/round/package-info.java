/** Which classes a round of annotation processing has to read. */
@NullMarked
package dev.preflight.processor.round;

import org.jspecify.annotations.NullMarked;
