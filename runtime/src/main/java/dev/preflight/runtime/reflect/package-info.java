/** Optional classes of frameworks, accessed by reflection. */
@NullMarked
package dev.preflight.runtime.reflect;

import org.jspecify.annotations.NullMarked;
