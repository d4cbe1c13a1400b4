/**
 * The Interviews API: begin with {@link
 * dev.faultline.examples.interviews.ImportInviteDecide}; {@link dev.faultline.examples.interviews.ImportMany} imports thousands.
 */
@NullMarked
package dev.faultline.examples.interviews;

import org.jspecify.annotations.NullMarked;
