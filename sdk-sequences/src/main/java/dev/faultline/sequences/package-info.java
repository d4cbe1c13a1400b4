/**
 * The Reply API. Begin with {@link dev.faultline.sequences.SequencesClient}; {@link
 * dev.faultline.sequences.SequencesException} is the root of all exceptions. Each resource has a package, with its
 * operations, records, requests, exceptions and error table:
 *
 * <ul>
 *   <li>{@link dev.faultline.sequences.sequence sequence}: sequences, their folders, templates and senders
 *   <li>{@link dev.faultline.sequences.steps steps}: the steps of sequences and their variants
 *   <li>{@link dev.faultline.sequences.enrolment enrolment}: the contacts of sequences
 *   <li>{@link dev.faultline.sequences.contacts contacts}: contacts, accounts and custom fields
 *   <li>{@link dev.faultline.sequences.lists lists}: contact lists and blacklist rules
 *   <li>{@link dev.faultline.sequences.email email}: mailboxes
 *   <li>{@link dev.faultline.sequences.linkedin linkedin}: LinkedIn accounts
 *   <li>{@link dev.faultline.sequences.templates templates}: email templates and their folders
 *   <li>{@link dev.faultline.sequences.scheduling scheduling}: schedulers and holiday calendars
 *   <li>{@link dev.faultline.sequences.tasks tasks}: tasks
 *   <li>{@link dev.faultline.sequences.webhooks webhooks}: subscriptions, and the receiver of events
 *   <li>{@link dev.faultline.sequences.jobs jobs}: background jobs
 *   <li>{@link dev.faultline.sequences.user user}: the key's user and its team
 * </ul>
 *
 * <p>This package has the types that several resources share: {@link dev.faultline.sequences.BulkResult}, {@link
 * dev.faultline.sequences.BulkProgress}, {@link dev.faultline.sequences.ItemList} and the queries of lists.
 */
@NullMarked
package dev.faultline.sequences;

import org.jspecify.annotations.NullMarked;
