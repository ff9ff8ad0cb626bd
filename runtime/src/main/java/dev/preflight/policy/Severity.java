package dev.preflight.policy;

/** The severity of a violation, which decides whether the policy is invalid. */
public enum Severity {
  /** The policy is unsafe or can never work. No code is generated for it. */
  ERROR,
  /** The policy works, but probably not as intended. */
  WARNING
}
