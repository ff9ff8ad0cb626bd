/**
 * The Jakarta REST filters that answer preflights and decorate responses, and what generated code
 * tells them.
 *
 * <p>Paths are matched as the implementation routes them. The table walks like Jersey: a template
 * without the request's HTTP method passes the turn on, and a locator to a known class is followed
 * when a request comes, so that no depth has to be unrolled. On RESTEasy and CXF, where media types
 * or a less specific template may decide, a preflight is answered only if everything that could run
 * has the same policy.
 *
 * <p>If the policy of a path cannot be known, the path stays closed. Templates of equal rank and
 * classes that share a path are open only where their policies agree; two classes that claim one
 * path and method with different policies do not start. A locator that does not say which class it
 * leads to needs a policy of its own, which applies to everything below. Methods that a subclass
 * adds and the compiler has not seen are closed, and so is what is behind a proxy of interfaces.
 * Resources that are built in code are unknown to the compiler: below an open template, they need a
 * path of their own.
 *
 * <p>Policies that are declared and not in force, because the processor did not run or only a part
 * was compiled, are closed and reported when the application starts.
 *
 * <p>A request that reaches a method in a way that the compiler could not foresee is refused: one
 * other than GET and HEAD whose preflight was allowed by one policy, and that is matched to a
 * method under another, which does not allow the origin. That covers whatever changes the way of a
 * request after its preflight: filters, media type suffixes, method overrides, locators that do not
 * say where they lead, and subclasses from other modules.
 */
@NullMarked
package dev.preflight.runtime;

import org.jspecify.annotations.NullMarked;
