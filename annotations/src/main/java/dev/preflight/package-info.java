/** The annotations that declare a CORS policy on Jakarta REST resources. */
@NullMarked
package dev.preflight;

import org.jspecify.annotations.NullMarked;
