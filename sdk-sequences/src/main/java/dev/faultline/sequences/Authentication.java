package dev.faultline.sequences;

/** The header of the API key. The vendor documents both, for the same keys. */
public enum Authentication {
    /** {@code X-API-Key: <key>}, as in the older reference; the default. */
    API_KEY,
    /** {@code Authorization: Bearer <key>}, as in the newer reference. */
    BEARER
}
