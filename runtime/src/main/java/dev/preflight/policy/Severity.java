package dev.preflight.policy;

/** Whether a violation makes the policy invalid. */
public enum Severity {
  /** The policy is unsafe or can never work: no code is generated for it. */
  ERROR,
  /** The policy works, but probably not as its author thinks. */
  WARNING
}
