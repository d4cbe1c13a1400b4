/** The Reply API: sequences, contacts, mailboxes, tasks. */
@NullMarked
package dev.faultline.sequences;

import org.jspecify.annotations.NullMarked;
