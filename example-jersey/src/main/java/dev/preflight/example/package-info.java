/** The demo: three servers and a page. */
@NullMarked
package dev.preflight.example;

import org.jspecify.annotations.NullMarked;
