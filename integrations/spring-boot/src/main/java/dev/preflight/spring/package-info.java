/**
 * Integrates Preflight into Spring Boot applications with Jersey: configuration, errors,
 * authentication.
 */
@NullMarked
package dev.preflight.spring;

import org.jspecify.annotations.NullMarked;
