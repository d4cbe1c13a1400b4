/**
 * The Celper API v1: job positions, candidates with their scores and AI interviews, decisions, webhooks and calling
 * hours.
 *
 * <p>Begin with {@link dev.faultline.interviews.InterviewsClient}; what can go wrong is in {@link
 * dev.faultline.interviews.InterviewsException}.
 */
@NullMarked
package dev.faultline.interviews;

import org.jspecify.annotations.NullMarked;
