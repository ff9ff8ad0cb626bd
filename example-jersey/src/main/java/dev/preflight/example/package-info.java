/** The demo: three servers, one page. */
@NullMarked
package dev.preflight.example;

import org.jspecify.annotations.NullMarked;
