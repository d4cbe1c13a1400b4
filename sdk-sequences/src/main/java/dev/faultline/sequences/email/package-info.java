/**
 * Mailboxes. {@link dev.faultline.sequences.email.EmailAccounts} has the operations. An {@link
 * dev.faultline.sequences.email.EmailAccount} consists of its connection, safety, ramp-up and opt-out settings; each
 * has a record for responses and a {@code ..Data} class for requests.
 */
@NullMarked
package dev.faultline.sequences.email;

import org.jspecify.annotations.NullMarked;
