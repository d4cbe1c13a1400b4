package dev.faultline.sequences.contacts;

import dev.faultline.core.WireName;

/** The size of a contact's company, in words; the sizes of {@linkplain AccountCompanySize accounts} are
 * spelt in another way. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/create-a-contact">creating</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/contacts/update-a-contact">updating a contact</a>. */
public enum ContactCompanySize implements WireName {
    /** Not known. */
    EMPTY("Empty"),
    /** One person. */
    SELF_EMPLOYED("SelfEmployed"),
    /** Up to 10. */
    TEN("Ten"),
    /** Up to 50. */
    FIFTY("Fifty"),
    /** Up to 200. */
    TWO_HUNDRED("TwoHundred"),
    /** Up to 500. */
    FIVE_HUNDRED("FiveHundred"),
    /** Up to 1,000. */
    ONE_THOUSAND("OneThousand"),
    /** Up to 5,000. */
    FIVE_THOUSAND("FiveThousand"),
    /** Up to 10,000. */
    TEN_THOUSAND("TenThousand"),
    /** More than 10,000. */
    OVER_TEN_THOUSAND("OverTenThousand");

    private final String wireName;

    ContactCompanySize(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
