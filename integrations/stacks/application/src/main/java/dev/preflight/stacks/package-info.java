/** The sample in frameworks, with what only these have: injection and configuration. */
package dev.preflight.stacks;
