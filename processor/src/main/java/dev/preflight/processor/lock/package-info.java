/** The lock: policies as they were reviewed, and what has changed since. */
@NullMarked
package dev.preflight.processor.lock;

import org.jspecify.annotations.NullMarked;
