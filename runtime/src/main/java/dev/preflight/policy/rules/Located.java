package dev.preflight.policy.rules;

import dev.preflight.policy.Attribute;

/**
 * A valid element of an attribute, with its position.
 *
 * @param <T> the type of the parsed element
 * @param attribute the attribute that contains the element
 * @param index the element's index in the attribute
 * @param written the element as written
 * @param value the element, parsed
 */
public record Located<T>(Attribute attribute, int index, String written, T value) {}
