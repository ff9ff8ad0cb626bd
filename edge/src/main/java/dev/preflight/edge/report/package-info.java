/** Reads the policy reports that the processor writes. */
@NullMarked
package dev.preflight.edge.report;

import org.jspecify.annotations.NullMarked;
