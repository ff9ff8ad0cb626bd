/** Origin patterns and what they consist of. */
@NullMarked
package dev.preflight.policy.origin;

import org.jspecify.annotations.NullMarked;
