/**
 * SequencesSubscriptions. {@link dev.faultline.sequences.webhooks.SequencesSubscriptions} manages subscriptions; {@link
 * dev.faultline.sequences.webhooks.SequencesWebhooks} reads deliveries as {@link
 * dev.faultline.sequences.webhooks.SequencesEvent}s.
 */
@NullMarked
package dev.faultline.sequences.webhooks;

import org.jspecify.annotations.NullMarked;
