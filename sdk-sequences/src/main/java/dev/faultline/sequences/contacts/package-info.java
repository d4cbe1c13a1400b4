/**
 * Contacts and their data.
 *
 * <ul>
 *   <li>{@link dev.faultline.sequences.contacts.Contacts}: contacts; imports, moves and marks; direct messages
 *   <li>{@link dev.faultline.sequences.contacts.Accounts} and {@link
 *       dev.faultline.sequences.contacts.AccountLists}: the companies that contacts belong to
 *   <li>{@link dev.faultline.sequences.contacts.CustomFields}: fields that contacts can have besides the usual ones
 * </ul>
 *
 * <p>A contact's three statuses are here too, since the contacts of sequences have the same ones.
 */
@NullMarked
package dev.faultline.sequences.contacts;

import org.jspecify.annotations.NullMarked;
