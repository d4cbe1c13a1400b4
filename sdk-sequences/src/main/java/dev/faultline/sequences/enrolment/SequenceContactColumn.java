package dev.faultline.sequences.enrolment;

import dev.faultline.core.WireName;

/**
 * The optional columns of the list of contacts' states. Source: the vendor's page on listing contacts with extended
 * state.
 */
public enum SequenceContactColumn implements WireName {
    /** {@link SequenceContactState#currentStep()}. */
    CURRENT_STEP("CurrentStep"),
    /** {@link SequenceContactState#lastStepCompletedAt()}. */
    LAST_STEP_COMPLETED_AT("LastStepCompletedAt"),
    /** {@link SequenceContactState#status()}. */
    STATUS("Status");

    private final String wireName;

    SequenceContactColumn(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
