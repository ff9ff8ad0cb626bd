/**
 * The application that runs on every implementation. It covers every way in which a resource can
 * respond.
 */
@NullMarked
package dev.preflight.compatibility.sample;

import org.jspecify.annotations.NullMarked;
