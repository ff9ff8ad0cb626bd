/**
 * The Jakarta REST filters that answer preflights and decorate responses, and what generated code
 * tells them.
 */
@NullMarked
package dev.preflight.runtime;

import org.jspecify.annotations.NullMarked;
