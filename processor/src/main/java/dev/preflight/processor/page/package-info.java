/** Reports for people and tools: from the inventory to text. */
@NullMarked
package dev.preflight.processor.page;

import org.jspecify.annotations.NullMarked;
