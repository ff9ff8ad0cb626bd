/** An HTTP filter of Quarkus, in front of authentication. */
@NullMarked
package dev.preflight.quarkus.http;

import org.jspecify.annotations.NullMarked;
