/** Starts the applications on RESTEasy. */
@NullMarked
package dev.preflight.compatibility.resteasy;

import org.jspecify.annotations.NullMarked;
