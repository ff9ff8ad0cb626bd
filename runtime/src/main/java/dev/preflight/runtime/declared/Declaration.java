package dev.preflight.runtime.declared;

/**
 * The declarations of a class and its supertypes.
 *
 * @param key the key of all paths and policies
 * @param hasPolicy whether there is any policy
 * @param enforces whether any policy refuses actual requests
 */
public record Declaration(String key, boolean hasPolicy, boolean enforces) {}
