/** What generated code extends and calls. */
@NullMarked
package dev.preflight.runtime.resource;

import org.jspecify.annotations.NullMarked;
