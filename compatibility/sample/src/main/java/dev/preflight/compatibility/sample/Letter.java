package dev.preflight.compatibility.sample;

/**
 * An entity with its own reader and writer.
 *
 * @param text the text of the letter
 */
public record Letter(String text) {}
