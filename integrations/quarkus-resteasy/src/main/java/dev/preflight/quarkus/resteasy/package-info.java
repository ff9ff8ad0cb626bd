/** Preflight in Quarkus with RESTEasy Classic. */
@NullMarked
package dev.preflight.quarkus.resteasy;

import org.jspecify.annotations.NullMarked;
