/**
 * The DialNexa API v1: voice agents that place and response phone calls, singly, in batches and in workflows.
 *
 * <p>Begin with {@link dev.faultline.telephony.TelephonyClient}; what can go wrong is in {@link
 * dev.faultline.telephony.TelephonyException}. Calls ring people and cost money, and the API knows no idempotency keys:
 * what may already have been done is never retried by the SDK, and the exception says how to find out.
 */
@NullMarked
package dev.faultline.telephony;

import org.jspecify.annotations.NullMarked;
