package dev.faultline.partner;

/** The scopes of rate limits. Source: <a href="https://docs.employjoy.ai/rate-limits.html">rate limits</a>. */
public enum RateLimitScope {
    /** Submissions to one company: others are not affected. */
    PARTNER_COMPANY,
    /** All requests of this partner. */
    PARTNER
}
