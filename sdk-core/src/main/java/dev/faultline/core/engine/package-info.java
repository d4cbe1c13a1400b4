/**
 * The way of one call.
 *
 * <ul>
 *   <li>{@link Caller}: the entry, for a client or a view. {@link Engine}: what all calls of a client share.
 *   <li>{@link CallRun}: the steps of one call, taken by {@link BlockingCall} or {@link AsyncCall}.
 *   <li>{@link AttemptRun}: one attempt and its meaning. {@link Clearance}: what an attempt holds while it is sent.
 *   <li>{@link AttemptThreads}: where asynchronous attempts run. {@link SystemTime}: clock, sleep and timers.
 * </ul>
 *
 * <p>Below it, none knowing this package or each other unless said: {@code retry} decides, {@code circuit} counts failures,
 * {@code throttle} holds back, at the pace that {@code pace} works out, {@code http} sends.
 */
@NullMarked
package dev.faultline.core.engine;

import org.jspecify.annotations.NullMarked;
