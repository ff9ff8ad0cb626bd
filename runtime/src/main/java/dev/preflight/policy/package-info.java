/**
 * Policies as written, the rules they are held to, and policies ready to decide on requests; needs
 * nothing but the JDK.
 */
@NullMarked
package dev.preflight.policy;

import org.jspecify.annotations.NullMarked;
