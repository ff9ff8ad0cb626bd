/** Finds the method that a request will run, as the implementation of Jakarta REST routes it. */
@NullMarked
package dev.preflight.runtime.routing;

import org.jspecify.annotations.NullMarked;
