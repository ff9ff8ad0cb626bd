/** Integrates Preflight into Quarkus REST, whose build finds filters by their annotations. */
@NullMarked
package dev.preflight.quarkus;

import org.jspecify.annotations.NullMarked;
