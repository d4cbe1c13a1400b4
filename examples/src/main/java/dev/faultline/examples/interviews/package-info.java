/** The Interviews API: begin with {@link dev.faultline.examples.interviews.ImportInviteDecide}. */
@NullMarked
package dev.faultline.examples.interviews;

import org.jspecify.annotations.NullMarked;
