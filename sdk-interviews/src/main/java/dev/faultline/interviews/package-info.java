/**
 * The Celper API v1: job positions, candidates with their scores and AI interviews, decisions, webhooks and calling
 * hours.
 *
 * <p>Start with {@link dev.faultline.interviews.InterviewsClient}; its failures are in {@link
 * dev.faultline.interviews.InterviewsException}.
 */
@NullMarked
package dev.faultline.interviews;

import org.jspecify.annotations.NullMarked;
