package dev.faultline.examples.telephony;

import dev.faultline.core.FieldError;
import dev.faultline.core.OnceResult;
import dev.faultline.core.SdkException;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.TelephonyException;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.calls.NewCall;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** An application that calls people about orders: each once, whatever happens to it and to its requests. */
final class Dialer {

    /** In an application this is a table: the order is in it before the call, and the call's id after it. */
    private final Map<String, String> calls;

    private final TelephonyClient telephony;

    Dialer(TelephonyClient telephony, Map<String, String> calls) {
        this.telephony = telephony;
        this.calls = calls;
    }

    /** Calls somebody about an order, once. */
    String call(String number, String order) {
        NewCall call;
        try {
            call = NewCall.builder(number, "agent_7").build();
        } catch (IllegalArgumentException e) {
            return "ask for another number, nothing was sent:\n      "
                    + String.valueOf(e.getMessage()).replace("): ", "):\n      ");
        }
        String known = calls.putIfAbsent(order, "");
        if (known != null && !known.isEmpty()) {
            return known + " rang already";
        }
        OnceResult<Call> result = telephony
                .calls()
                .createOnce(
                        call,
                        order,
                        o -> o.keyName("order")
                                .firstUse(known == null)
                                .except(other -> calls.containsValue(other.id()))); // another order's
        if (result instanceof OnceResult.Placed<Call> placed) {
            calls.put(order, placed.value().id());
            return placed.value().id() + " rings; the proof is its " + placed.proof();
        } else if (result instanceof OnceResult.NotPlaced<Call> refused) {
            return reaction(refused.failure());
        } else if (result instanceof OnceResult.Candidate<Call> candidate) {
            return "a person decides whether it is one of " + candidate.candidates();
        }
        return "not known, and not sent again; the same order looks again later";
    }

    /** Nobody was called. */
    private static String reaction(SdkException failure) {
        if (failure instanceof TelephonyException.Forbidden) {
            return "have the destination enabled; nothing rang (" + failure.outcome() + ")";
        } else if (failure instanceof TelephonyException.BadRequest rejected) {
            String fields =
                    rejected.fieldErrors().stream().map(FieldError::field).collect(Collectors.joining(", "));
            return "ask for another number: " + fields + " is not valid";
        } else if (failure instanceof TelephonyException.Conflict) {
            return "all lines are taken; call when one is free";
        }
        return "call again later";
    }

    /** Waits for the end of an order's call. */
    String end(String order) {
        Call call = telephony.calls().awaitEnd(calls.getOrDefault(order, ""), Duration.ofMinutes(10));
        return call.hasEnded() ? call.status() + ", " + call.endReason() : "still " + call.status();
    }
}
