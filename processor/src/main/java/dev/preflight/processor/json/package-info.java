/** The report and its parts in JSON. */
@NullMarked
package dev.preflight.processor.json;

import org.jspecify.annotations.NullMarked;
