/**
 * Answers preflights and decorates responses with Jakarta REST filters, and defines the API that
 * generated code implements.
 *
 * <p>Paths are matched as the implementation routes them. The path table follows Jersey: if a
 * template has no method for the request's HTTP method, the next template is tried. A locator to a
 * known class is followed when a request arrives, so that no nesting has to be unrolled in advance.
 * In RESTEasy and CXF, media types or a less specific template may decide, so a preflight is
 * allowed only if everything that could run has the same policy.
 *
 * <p>If the policy of a path cannot be known, the path stays closed. Templates of equal rank, and
 * classes that share a path, are open only if their policies agree. If two classes declare the same
 * path and method with different policies, the application does not start. A locator whose target
 * class is unknown needs its own policy, which applies to everything below. Methods of a subclass
 * that the compiler has not seen are closed, and so is everything behind a proxy of interfaces. The
 * compiler does not know resources that are built in code: if they lie below an open template, give
 * them their own path.
 *
 * <p>Policies may be declared but not in force, because the processor did not run or only a part of
 * the classes was compiled. Such classes are closed and reported when the application starts.
 *
 * <p>If a request reaches a method in a way that the compiler could not foresee, it is refused.
 * This applies to requests other than GET and HEAD whose preflight was allowed by one policy and
 * that are matched to a method with another policy, which does not allow the origin. It covers
 * everything that changes the route of a request after its preflight: filters, media type suffixes,
 * method overrides, locators with an unknown target, and subclasses from other modules.
 */
@NullMarked
package dev.preflight.runtime;

import org.jspecify.annotations.NullMarked;
