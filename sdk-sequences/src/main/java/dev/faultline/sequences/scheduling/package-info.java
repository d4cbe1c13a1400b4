/**
 * The working times of sequences, {@link dev.faultline.sequences.scheduling.Schedulers}, and the days without work,
 * {@link dev.faultline.sequences.scheduling.HolidayCalendars}.
 */
@NullMarked
package dev.faultline.sequences.scheduling;

import org.jspecify.annotations.NullMarked;
