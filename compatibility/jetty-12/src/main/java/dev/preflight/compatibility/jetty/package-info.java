/** Starts the applications as Jersey servlets in Jetty. */
@NullMarked
package dev.preflight.compatibility.jetty;

import org.jspecify.annotations.NullMarked;
