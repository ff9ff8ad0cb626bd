/** Names of headers and methods. */
@NullMarked
package dev.preflight.policy.header;

import org.jspecify.annotations.NullMarked;
