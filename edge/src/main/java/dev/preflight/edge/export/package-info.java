/** Writes configuration for gateways. */
@NullMarked
package dev.preflight.edge.export;

import org.jspecify.annotations.NullMarked;
