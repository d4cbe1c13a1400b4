/**
 * The pace behind a rate limit that nobody documents: burst and span, found from both sides. {@link Pace} is what the throttle
 * asks; {@link Evidence} is what was accepted or rejected, {@link Search} tries shorter spans, {@link Rate} follows from both.
 * Pure arithmetic on nanoseconds: no lock, no clock, no thread.
 */
@NullMarked
package dev.faultline.core.engine.pace;

import org.jspecify.annotations.NullMarked;
