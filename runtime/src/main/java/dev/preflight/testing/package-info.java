/** Assertions for tests of an application's policies. */
@NullMarked
package dev.preflight.testing;

import org.jspecify.annotations.NullMarked;
