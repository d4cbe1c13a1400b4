package dev.faultline.interviews;

/** How a candidate came in. Source: the vendor's page on candidates. */
public enum ImportSource {
    /** By this API. */
    API,
    /** From a CSV file. */
    CSV,
    /** By hand. */
    MANUAL,
    /** With an uploaded CV. */
    CV_UPLOAD,
    /** By e-mail. */
    EMAIL
}
