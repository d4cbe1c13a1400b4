package dev.faultline.crm;

import dev.faultline.benchmarks.Samples;
import dev.faultline.benchmarks.decoding.Reading;

/** The way to the CRM API's operations, which its package keeps to itself. */
public final class CrmReadings {

    private CrmReadings() {}

    /** One contact. */
    public static Reading one() {
        return new Reading(contacts().get("contact_1"), Samples.CRM_CONTACT.response());
    }

    /** A list of contacts. */
    public static Reading page(int contacts) {
        String list = Samples.CRM_CONTACT.in("{\"success\":true,\"statusCode\":200,\"data\":[%s]}", contacts);
        return new Reading(contacts().list(RecordsQuery.NONE), list);
    }

    private static RecordOperations<Contact> contacts() {
        CrmSettings settings = new CrmSettings(Generation.PRODUCTION, EndUserPlace.HEADER, null);
        return new CrmOperations(settings).connection("user-1", "hubspot").records(RecordType.CONTACT);
    }
}
