package dev.preflight.compatibility.sample;

/**
 * An entity with a reader and a writer of its own.
 *
 * @param text what is sent
 */
public record Letter(String text) {}
