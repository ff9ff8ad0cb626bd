/**
 * The model of policies: policies as written, the rules that check them, and policies ready to
 * decide on requests. Depends only on the JDK.
 */
@NullMarked
package dev.preflight.policy;

import org.jspecify.annotations.NullMarked;
