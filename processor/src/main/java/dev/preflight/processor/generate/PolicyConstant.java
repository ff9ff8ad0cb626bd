package dev.preflight.processor.generate;

import dev.preflight.policy.CorsPolicy;

/**
 * A policy of a resource class as a constant of the generated code.
 *
 * @param name the constant's name, for example {@code CREATE_ORDER_POLICY}
 * @param label what logs and comments call the policy, for example {@code OrdersResource.create}
 * @param policy the policy
 * @param key the key of its content
 */
record PolicyConstant(String name, String label, CorsPolicy policy, String key) {}
