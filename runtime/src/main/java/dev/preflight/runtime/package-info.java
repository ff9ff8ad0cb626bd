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
 * <p>What cannot be known is closed. Templates of equal rank, classes that share a path, and two
 * modules' defaults speak only where they agree; two modules that claim one path and method with
 * different policies do not start. A locator that does not say which class it leads to needs a
 * policy of its own, which holds for everything below; one whose class has subclasses with policies
 * is closed, and so are methods that a subclass adds and the compiler has not seen. What a proxy
 * with interfaces only stands for is known to nobody. Resources that are built in code are known to
 * no compiler: below an open template, they need a path of their own.
 *
 * <p>What was not foreseen is refused when it is routed: a request other than GET and HEAD whose
 * preflight was allowed by one policy, and that is matched to a method under another, which does
 * not allow the origin. So it goes with whatever changes the way of a request after its preflight
 * was answered: filters, media type suffixes, method overrides, locators that do not say where they
 * lead.
 */
@NullMarked
package dev.preflight.runtime;

import org.jspecify.annotations.NullMarked;
