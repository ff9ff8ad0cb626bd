/** The rules for policies. The compiler and the runtime apply the same ones. */
@NullMarked
package dev.preflight.policy.rules;

import org.jspecify.annotations.NullMarked;
