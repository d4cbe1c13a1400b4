/** The Reply API: begin with {@link dev.faultline.examples.sequences.RunOutreach}. */
@NullMarked
package dev.faultline.examples.sequences;

import org.jspecify.annotations.NullMarked;
