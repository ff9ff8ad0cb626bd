/** Texts of other people in messages. */
@NullMarked
package dev.preflight.policy.text;

import org.jspecify.annotations.NullMarked;
