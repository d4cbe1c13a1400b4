package dev.faultline.partner;

/** Whose bucket a 429 speaks of. Source: the vendor's page on rate limits. */
public enum RateLimitScope {
    /** Submissions to one company: pause those, the others go on. */
    PARTNER_COMPANY,
    /** Everything that this partner sends. */
    PARTNER
}
