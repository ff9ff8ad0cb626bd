/** The filters, which answer preflights, refuse requests and write headers. */
@NullMarked
package dev.preflight.runtime.filter;

import org.jspecify.annotations.NullMarked;
