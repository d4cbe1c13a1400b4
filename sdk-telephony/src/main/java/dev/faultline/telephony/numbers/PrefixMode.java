package dev.faultline.telephony.numbers;

/** What the prefixes of a destination mean. Source: the vendor's page on enabled network groups. */
public enum PrefixMode {
    /** Only numbers with one of the prefixes may be called. */
    ALLOW_ONLY_LISTED
}
