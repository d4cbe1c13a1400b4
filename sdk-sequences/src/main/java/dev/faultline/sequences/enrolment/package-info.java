/**
 * The contacts of sequences. {@link dev.faultline.sequences.enrolment.SequenceContacts} adds, removes, lists and marks
 * them; {@link dev.faultline.sequences.enrolment.SequenceEnrolment} is the request that adds them. The contacts
 * themselves are in {@link dev.faultline.sequences.contacts}.
 */
@NullMarked
package dev.faultline.sequences.enrolment;

import org.jspecify.annotations.NullMarked;
