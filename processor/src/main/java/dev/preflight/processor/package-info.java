/**
 * The annotation processor: reads, validates and reports policies, and generates code for valid
 * ones.
 */
@NullMarked
package dev.preflight.processor;

import org.jspecify.annotations.NullMarked;
