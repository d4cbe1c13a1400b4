/**
 * Sequences. {@link dev.faultline.sequences.sequence.Sequences} creates, reads, starts and pauses them. Beside it are
 * {@link dev.faultline.sequences.sequence.SequenceFolders}, {@link
 * dev.faultline.sequences.sequence.SequenceTemplates}, and their senders: {@link
 * dev.faultline.sequences.sequence.SequenceEmailAccounts} and {@link
 * dev.faultline.sequences.sequence.SequenceLinkedInAccounts}.
 *
 * <p>Sequences have two error tables: {@link dev.faultline.sequences.sequence.SequenceError} and, for starting,
 * pausing, archiving and changing the owner, {@link dev.faultline.sequences.sequence.SequenceActionError}.
 */
@NullMarked
package dev.faultline.sequences.sequence;

import org.jspecify.annotations.NullMarked;
