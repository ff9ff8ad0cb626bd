/** Policies that are ready to decide on requests. Generated code creates them. */
@NullMarked
package dev.preflight.policy.compiled;

import org.jspecify.annotations.NullMarked;
