/** The application in Dropwizard. */
package dev.preflight.stacks.dropwizard;
