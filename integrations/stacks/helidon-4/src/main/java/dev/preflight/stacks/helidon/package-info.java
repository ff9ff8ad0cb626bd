/** The application in Helidon MP. */
package dev.preflight.stacks.helidon;
