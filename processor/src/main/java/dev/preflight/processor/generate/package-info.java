/** Pure generators: from the model of a resource to the source of a type. */
@NullMarked
package dev.preflight.processor.generate;

import org.jspecify.annotations.NullMarked;
