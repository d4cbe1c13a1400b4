package dev.faultline.partner;

/** The states of a listed job. Source: <a href="https://docs.employjoy.ai/jobs.html">jobs</a>. */
public enum JobStatus {
    /** Takes applications. */
    OPEN
}
