/** The application in Jetty. */
package dev.preflight.stacks.jetty;
