/** Looks up origins in the configuration, checks them and adds them to policies. */
@NullMarked
package dev.preflight.runtime.configured;

import org.jspecify.annotations.NullMarked;
