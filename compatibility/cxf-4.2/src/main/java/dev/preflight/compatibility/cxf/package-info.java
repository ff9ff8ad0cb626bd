/** Starts the applications on CXF. */
@NullMarked
package dev.preflight.compatibility.cxf;

import org.jspecify.annotations.NullMarked;
