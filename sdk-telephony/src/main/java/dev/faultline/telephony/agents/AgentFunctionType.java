package dev.faultline.telephony.agents;

/** The kind of an agent's function. Source: the vendor's page on creating an agent. */
public enum AgentFunctionType {
    /** End the call. */
    END_CALL,
    /** Transfer the call. */
    CALL_TRANSFER,
    /** Whatever its configuration defines. */
    CUSTOM,
    /** Look for free times. */
    CHECK_CALENDAR_AVAILABILITY,
    /** Book a time. */
    BOOK_CALENDAR,
    /** Use a connected application. */
    INTEGRATION
}
