/**
 * The inventory of a module: every path and HTTP method, with its policy and where it is declared.
 */
@NullMarked
package dev.preflight.processor.inventory;

import org.jspecify.annotations.NullMarked;
