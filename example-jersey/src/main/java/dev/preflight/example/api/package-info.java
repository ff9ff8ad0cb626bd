/** The shop's API: what a team that uses Preflight writes. */
@NullMarked
package dev.preflight.example.api;

import org.jspecify.annotations.NullMarked;
