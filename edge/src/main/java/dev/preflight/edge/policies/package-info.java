/** The policies of a whole application, as something in front of it needs them. */
@NullMarked
package dev.preflight.edge.policies;

import org.jspecify.annotations.NullMarked;
