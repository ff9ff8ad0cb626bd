/** Decides on requests by looking up texts in tables, as proxies can. */
@NullMarked
package dev.preflight.edge.lookup;

import org.jspecify.annotations.NullMarked;
