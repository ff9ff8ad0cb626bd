/** The application in Spring Boot with CXF. */
package dev.preflight.stacks.cxf;
