/** Proves what a regular expression for origins matches, and compiles it. */
@NullMarked
package dev.preflight.processor.regex;

import org.jspecify.annotations.NullMarked;
