/**
 * Tasks. {@link dev.faultline.sequences.tasks.Tasks} has the operations; lists are of {@link
 * dev.faultline.sequences.tasks.TaskSummary}, a single task is a {@link dev.faultline.sequences.tasks.Task}.
 */
@NullMarked
package dev.faultline.sequences.tasks;

import org.jspecify.annotations.NullMarked;
