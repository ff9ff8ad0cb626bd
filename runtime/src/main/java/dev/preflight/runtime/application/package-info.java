/**
 * The resource classes of an application, and the policies that the processor generated for them.
 */
@NullMarked
package dev.preflight.runtime.application;

import org.jspecify.annotations.NullMarked;
