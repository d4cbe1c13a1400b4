package dev.faultline.partner;

/** The states of a listed job. Source: the vendor's page on jobs. */
public enum JobStatus {
    /** Takes applications. */
    OPEN
}
