/**
 * The model of resource classes as Jakarta REST sees them: templates, methods and their policies.
 */
@NullMarked
package dev.preflight.processor.resource;

import org.jspecify.annotations.NullMarked;
