/** Reports for people and tools, written from the inventory. */
@NullMarked
package dev.preflight.processor.html;

import org.jspecify.annotations.NullMarked;
