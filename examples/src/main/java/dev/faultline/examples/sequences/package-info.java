/**
 * The Reply API: begin with {@link dev.faultline.examples.sequences.RunOutreach}; {@link
 * dev.faultline.examples.sequences.ImportAndEnrol} handles thousands.
 */
@NullMarked
package dev.faultline.examples.sequences;

import org.jspecify.annotations.NullMarked;
