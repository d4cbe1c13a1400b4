/**
 * Whether a failed attempt is retried, and when: {@link RetryRule#judge} gives the reason of every retry. It knows neither
 * circuits nor queues.
 */
@NullMarked
package dev.faultline.core.engine.retry;

import org.jspecify.annotations.NullMarked;
