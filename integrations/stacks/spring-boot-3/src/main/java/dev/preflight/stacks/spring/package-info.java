/** The application in Spring Boot with Jersey. */
package dev.preflight.stacks.spring;
