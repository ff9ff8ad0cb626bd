package dev.preflight.processor.generate;

import dev.preflight.policy.ValidPolicy;

/**
 * A policy of a resource class as a constant in generated code.
 *
 * @param name the constant's name, for example {@code CREATE_ORDER_POLICY}
 * @param label the name of the policy in logs and comments, for example {@code
 *     OrdersResource.create}
 * @param policy the policy
 * @param key the key of its content
 */
record PolicyConstant(String name, String label, ValidPolicy policy, String key) {}
