/**
 * Generators without side effects, which turn the model of a resource into the source of a type.
 */
@NullMarked
package dev.preflight.processor.generate;

import org.jspecify.annotations.NullMarked;
