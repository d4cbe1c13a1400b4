/** Work that goes on after a response with 202: {@link dev.faultline.sequences.jobs.BackgroundJobs}. */
@NullMarked
package dev.faultline.sequences.jobs;

import org.jspecify.annotations.NullMarked;
