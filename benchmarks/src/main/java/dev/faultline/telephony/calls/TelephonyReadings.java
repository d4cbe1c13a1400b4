package dev.faultline.telephony.calls;

import dev.faultline.benchmarks.Samples;
import dev.faultline.benchmarks.decoding.Reading;

/** The way to the operations on calls, which their package keeps to itself. */
public final class TelephonyReadings {

    private static final CallOperations OPERATIONS = new CallOperations();

    private TelephonyReadings() {}

    /** One call. */
    public static Reading one() {
        return new Reading(OPERATIONS.get("call_1"), Samples.CALL.response());
    }

    /** A page of calls, which are a bare list. */
    public static Reading page(int calls) {
        return new Reading(OPERATIONS.list(CallOperations.ALL).request(), Samples.CALL.in("[%s]", calls));
    }
}
