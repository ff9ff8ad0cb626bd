/** Preflight for paths outside Jakarta REST: static files, servlets, WebSocket handshakes. */
@NullMarked
package dev.preflight.servlet;

import org.jspecify.annotations.NullMarked;
