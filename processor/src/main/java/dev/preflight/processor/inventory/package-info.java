/** What is open to whom: every path and HTTP method of a module, with the policy and its source. */
@NullMarked
package dev.preflight.processor.inventory;

import org.jspecify.annotations.NullMarked;
