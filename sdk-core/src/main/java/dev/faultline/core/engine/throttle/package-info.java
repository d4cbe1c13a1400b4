/**
 * Holds calls back before they are sent. {@link Throttle} is the queue of calls behind a rate limit, one {@link Scope} for
 * each thing that the limit holds; {@link Turns} shares the places on the wire between scopes.
 */
@NullMarked
package dev.faultline.core.engine.throttle;

import org.jspecify.annotations.NullMarked;
