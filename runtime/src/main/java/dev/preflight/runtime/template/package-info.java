/** Path templates. */
@NullMarked
package dev.preflight.runtime.template;

import org.jspecify.annotations.NullMarked;
