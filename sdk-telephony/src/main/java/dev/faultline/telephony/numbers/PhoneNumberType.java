package dev.faultline.telephony.numbers;

/** The kind of a phone number. Source: the vendor's page on the numbers that can be bought. */
public enum PhoneNumberType {
    /** Local. */
    LOCAL,
    /** Toll-free. */
    TOLLFREE,
    /** Mobile. */
    MOBILE
}
