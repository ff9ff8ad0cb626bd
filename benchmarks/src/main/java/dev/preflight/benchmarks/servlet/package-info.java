/** Filters of the servlet API, and Jetty's handler, on requests that cost next to nothing. */
@NullMarked
package dev.preflight.benchmarks.servlet;

import org.jspecify.annotations.NullMarked;
