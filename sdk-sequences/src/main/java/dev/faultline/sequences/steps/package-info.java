/**
 * The steps of sequences. {@link dev.faultline.sequences.steps.SequenceSteps} has the operations; a step is one of the
 * records of {@link dev.faultline.sequences.steps.SequenceStep}, and its texts are {@link
 * dev.faultline.sequences.steps.StepVariant}s. Requests are {@link dev.faultline.sequences.steps.SequenceStepData} and
 * {@link dev.faultline.sequences.steps.StepVariantData}.
 */
@NullMarked
package dev.faultline.sequences.steps;

import org.jspecify.annotations.NullMarked;
