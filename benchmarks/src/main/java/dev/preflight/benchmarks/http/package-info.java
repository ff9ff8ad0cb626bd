/** Requests over loopback HTTP, from one process to another. */
@NullMarked
package dev.preflight.benchmarks.http;

import org.jspecify.annotations.NullMarked;
