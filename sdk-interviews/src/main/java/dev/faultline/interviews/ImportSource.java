package dev.faultline.interviews;

/** The origins of a candidate. Source: <a href="https://docs.celper.ai/endpoints/candidates">candidates</a>. */
public enum ImportSource {
    /** This API. */
    API,
    /** A CSV file. */
    CSV,
    /** Manual entry. */
    MANUAL,
    /** An uploaded CV. */
    CV_UPLOAD,
    /** E-mail. */
    EMAIL
}
