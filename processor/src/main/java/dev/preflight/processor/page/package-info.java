/** Reports for people and tools, written from the inventory. */
@NullMarked
package dev.preflight.processor.page;

import org.jspecify.annotations.NullMarked;
