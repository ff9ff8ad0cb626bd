/** The shop's API: an example of the code that a team writes to use Preflight. */
@NullMarked
package dev.preflight.example.api;

import org.jspecify.annotations.NullMarked;
