package dev.faultline.telephony.agents;

/** What an agent can do besides talking. Source: the vendor's page on creating an agent. */
public enum AgentFunctionType {
    /** End the call. */
    END_CALL,
    /** Transfer the call. */
    CALL_TRANSFER,
    /** What its configuration says. */
    CUSTOM,
    /** Look for free times. */
    CHECK_CALENDAR_AVAILABILITY,
    /** Book a time. */
    BOOK_CALENDAR,
    /** Use an application that is connected. */
    INTEGRATION
}
