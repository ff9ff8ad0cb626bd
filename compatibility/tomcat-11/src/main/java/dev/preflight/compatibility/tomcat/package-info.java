/** Starts the applications as Jersey filters in Tomcat. */
@NullMarked
package dev.preflight.compatibility.tomcat;

import org.jspecify.annotations.NullMarked;
