package dev.faultline.telephony.numbers;

/** The meaning of a destination's prefixes. Source: the vendor's page on enabled network groups. */
public enum PrefixMode {
    /** Only numbers with one of the prefixes may be called. */
    ALLOW_ONLY_LISTED
}
