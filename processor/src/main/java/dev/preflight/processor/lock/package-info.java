/** The lock file: stores the reviewed policies and reports changes since the review. */
@NullMarked
package dev.preflight.processor.lock;

import org.jspecify.annotations.NullMarked;
