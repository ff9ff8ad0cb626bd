/** The application on Jersey, for servlet containers. */
package dev.preflight.stacks.jersey;
