package dev.faultline.sequences.contacts;

import dev.faultline.core.WireName;

/** The size of an account's company, as a range; the sizes of {@linkplain ContactCompanySize contacts} are
 * spelt in another way. Source: <a
 * href="https://docs.reply.io/api-reference/contact-accounts/create-a-contact-account">creating an account</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/accounts/update-account-owner">updating its owner</a>.
 */
public enum AccountCompanySize implements WireName {
    /** Not known. */
    EMPTY("Empty"),
    /** One person. */
    SELF_EMPLOYED("SelfEmployed"),
    /** 2 to 10. */
    FROM_2_TO_10("2-10"),
    /** 11 to 50. */
    FROM_11_TO_50("11-50"),
    /** 51 to 200. */
    FROM_51_TO_200("51-200"),
    /** 201 to 500. */
    FROM_201_TO_500("201-500"),
    /** 501 to 1,000. */
    FROM_501_TO_1000("501-1000"),
    /** 1,001 to 5,000. */
    FROM_1001_TO_5000("1001-5000"),
    /** 5,001 to 10,000. */
    FROM_5001_TO_10000("5001-10000"),
    /** More than 10,000. */
    OVER_10000("10001+");

    private final String wireName;

    AccountCompanySize(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
