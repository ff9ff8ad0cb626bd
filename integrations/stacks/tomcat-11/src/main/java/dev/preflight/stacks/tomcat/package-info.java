/** The application in Tomcat. */
package dev.preflight.stacks.tomcat;
