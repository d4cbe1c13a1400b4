package dev.faultline.benchmarks.decoding;

import dev.faultline.core.ApiException;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.crm.CrmError;
import dev.faultline.crm.CrmReadings;
import dev.faultline.interviews.InterviewsError;
import dev.faultline.interviews.InterviewsReadings;
import dev.faultline.partner.PartnerError;
import dev.faultline.partner.PartnerReadings;
import dev.faultline.sequences.contacts.ContactError;
import dev.faultline.sequences.contacts.SequencesReadings;
import dev.faultline.telephony.TelephonyError;
import dev.faultline.telephony.calls.TelephonyReadings;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntFunction;

/** An API: an error, a result and a large page of it. */
@SuppressWarnings("ImmutableEnumChecker") // readings are never changed
public enum Subject {
    /** A page of 200 jobs. */
    PARTNER(PartnerError.VALIDATION_ERROR, PartnerReadings.one(), PartnerReadings::page, 200),
    /** A list of 200 contacts. */
    CRM(CrmError.CONTACT_NOT_FOUND, CrmReadings.one(), CrmReadings::page, 200),
    /** A page of 200 candidates. */
    INTERVIEWS(InterviewsError.NOT_FOUND, InterviewsReadings.one(), InterviewsReadings::page, 200),
    /** A page of 1,000 contacts. */
    SEQUENCES(ContactError.NOT_FOUND, SequencesReadings.one(), SequencesReadings::page, 1_000),
    /** A page of 200 calls. */
    TELEPHONY(TelephonyError.NOT_FOUND, TelephonyReadings.one(), TelephonyReadings::page, 200);

    private static final Map<String, String> HEADERS =
            Map.of("content-type", "application/json", "date", "Sun, 22 Nov 2026 04:10:00 GMT", "x-request-id", "r_1");

    private final ErrorCode error;
    private final String errorBody;
    private final Reading one;
    private final Reading page;

    Subject(ErrorCode error, Reading one, IntFunction<Reading> page, int size) {
        this.error = error;
        errorBody = error.example().body();
        this.one = one;
        this.page = page.apply(size);
    }

    Reading one() {
        return one;
    }

    Reading page() {
        return page;
    }

    /** The exception of an error response, as a call makes it. */
    ApiException error() {
        CallRecord record = new CallRecord("GET /example", null);
        return error.exampleException(new ErrorResponse(record, error.status(), HEADERS, errorBody, Instant.EPOCH));
    }
}
