/** The application that runs on every implementation, in every way that a resource can answer. */
@NullMarked
package dev.preflight.compatibility.sample;

import org.jspecify.annotations.NullMarked;
