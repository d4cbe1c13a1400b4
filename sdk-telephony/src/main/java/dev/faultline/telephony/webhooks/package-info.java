/**
 * Webhooks: where the API sends its events, and the events.
 *
 * <ul>
 *   <li>{@link dev.faultline.telephony.webhooks.TelephonySubscriptions} and {@link dev.faultline.telephony.webhooks.AsyncTelephonySubscriptions}:
 *       the subscriptions, with {@code SubscriptionOperations} for both
 *   <li>{@link dev.faultline.telephony.webhooks.TelephonyWebhooks}: the receiver; it checks a delivery's signature and
 *       reads it
 *   <li>{@link dev.faultline.telephony.webhooks.TelephonyEvent}: a delivery, with {@link
 *       dev.faultline.telephony.webhooks.EventCall}, {@link dev.faultline.telephony.webhooks.Transcript}, {@link
 *       dev.faultline.telephony.webhooks.Recording} and {@link dev.faultline.telephony.webhooks.CallTransfer} as its
 *       parts
 * </ul>
 */
@NullMarked
package dev.faultline.telephony.webhooks;

import org.jspecify.annotations.NullMarked;
