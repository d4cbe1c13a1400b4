package dev.faultline.examples.telephony;

import dev.faultline.core.FieldError;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.core.TimeSource;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.TelephonyException;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.calls.CallsQuery;
import dev.faultline.telephony.calls.NewCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reaction of an application to each outcome of placing a call. */
final class Dialer {

    /** The two clocks need not agree to the second. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final TelephonyClient telephony;
    private final TimeSource time;

    Dialer(TelephonyClient telephony, TimeSource time) {
        this.telephony = telephony;
        this.time = time;
    }

    /** Calls somebody about an order, once. */
    String call(String number, String order) {
        NewCall call;
        try {
            call = NewCall.builder(number, "agent_7").metadata("order", order).build();
        } catch (IllegalArgumentException e) {
            return "ask for another number, nothing was sent:\n      "
                    + String.valueOf(e.getMessage()).replace("): ", "):\n      ");
        }
        Instant before = time.now();
        try {
            return telephony.calls().create(call).id() + " will ring";
        } catch (TelephonyException.Forbidden e) {
            return "have the destination enabled; nothing rang (" + e.outcome() + ")";
        } catch (TelephonyException.BadRequest e) {
            String fields = e.fieldErrors().stream().map(FieldError::field).collect(Collectors.joining(", "));
            return "ask for another number: " + fields + " is not valid";
        } catch (TelephonyException.Conflict e) {
            return "all lines are taken; call when one is free";
        } catch (SdkException e) {
            return e.outcome() == Outcome.UNKNOWN ? look(number, before) : "call again later";
        }
    }

    /** Whether it rings is not known here; the API lists its calls. Give it a moment before you rely on an empty list. */
    private String look(String number, Instant before) {
        CallsQuery sinceThen =
                CallsQuery.builder().to(number).startDate(before.minus(MARGIN)).build();
        Optional<Call> placed = telephony.calls().list(sinceThen).stream().findFirst();
        return placed.map(found -> found.id() + " was placed and only its response lost; it is not dialled again")
                .orElse("the API knows nothing of it; it can be placed again");
    }
}
