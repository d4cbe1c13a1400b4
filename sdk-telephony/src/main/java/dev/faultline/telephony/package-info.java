/**
 * The DialNexa API v1: voice agents that place and answer phone calls, singly, in batches and in workflows.
 *
 * <p>Begin with {@link dev.faultline.telephony.TelephonyClient}, or {@link
 * dev.faultline.telephony.TelephonyAsyncClient} for futures. {@link dev.faultline.telephony.TelephonyException} is the
 * hierarchy of errors, {@link dev.faultline.telephony.TelephonyError} its table. Calls ring people and cost money, and
 * the API has no idempotency keys. A write whose outcome is unknown is not retried, and the exception names the way to
 * verify it.
 *
 * <p>A resource has a package, with its operations, requests and results:
 *
 * <ul>
 *   <li>{@link dev.faultline.telephony.agents}: agents, their versions and folders, reviews of their prompts
 *   <li>{@link dev.faultline.telephony.calls}: calls and batches of calls
 *   <li>{@link dev.faultline.telephony.numbers}: phone numbers, prices, destinations
 *   <li>{@link dev.faultline.telephony.workflows}: workflows and their leads
 *   <li>{@link dev.faultline.telephony.knowledge}: knowledge bases
 *   <li>{@link dev.faultline.telephony.catalogue}: voices, languages, language models, transcribers
 *   <li>{@link dev.faultline.telephony.webhooks}: subscriptions, the receiver, events
 * </ul>
 */
@NullMarked
package dev.faultline.telephony;

import org.jspecify.annotations.NullMarked;
