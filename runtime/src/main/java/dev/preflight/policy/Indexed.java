package dev.preflight.policy;

/**
 * A valid element of an attribute, with the place where it was written.
 *
 * @param <T> what the element is
 * @param attribute the attribute that holds the element
 * @param index the element's index in the attribute
 * @param written the element as written
 * @param value the element, parsed
 */
public record Indexed<T>(Attribute attribute, int index, String written, T value) {}
