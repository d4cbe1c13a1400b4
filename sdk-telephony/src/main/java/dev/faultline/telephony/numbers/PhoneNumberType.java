package dev.faultline.telephony.numbers;

/** What kind of number it is. Source: the vendor's page on the numbers that can be bought. */
public enum PhoneNumberType {
    /** Of a place. */
    LOCAL,
    /** Free for the caller. */
    TOLLFREE,
    /** Of a mobile network. */
    MOBILE
}
