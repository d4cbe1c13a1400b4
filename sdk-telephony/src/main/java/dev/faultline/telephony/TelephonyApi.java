package dev.faultline.telephony;

import dev.faultline.core.ApiException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.internal.SideEffect;
import dev.faultline.telephony.internal.SipRegistration;
import java.time.Duration;

/** What sets the Telephony API apart. Its rate limit counts the requests of a key, so that is what a rejection holds back. */
final class TelephonyApi extends Api {

    @Override
    public String name() {
        return "telephony";
    }

    @Override
    public String defaultBaseUrl() {
        return "https://api.dialnexa.com/v1";
    }

    /** Our name: the vendor has none. */
    @Override
    public String keyVariable() {
        return "DIALNEXA_API_KEY";
    }

    /**
     * The vendor's samples: six attempts, waits from 1 s on that double. Their multiplication of {@code Retry-After}
     * is not taken over: a delay is kept as it is given. The vendor bounds no wait; ours end with the samples' last.
     */
    static RetryPolicy defaultRetryPolicy() {
        return RetryPolicy.builder()
                .maxAttempts(6)
                .initialBackoff(Duration.ofSeconds(1))
                .multiplier(2)
                .maxBackoff(Duration.ofSeconds(16))
                .build();
    }

    @Override
    public ApiException decode(ErrorResponse response, Operation<?> operation) {
        return decode(response);
    }

    /** The body repeats the status, and may contradict it: the one on the wire decides. */
    static TelephonyException decode(ErrorResponse response) {
        String code = response.json().get("error").asText().orElse(null);
        String message = String.join("; ", TelephonyException.messages(response.json()));
        TelephonyError line = TelephonyError.find(response.status());
        response.decoded(code, message).errorCode(line);
        return line == null ? TelephonyException.ofStatus(response) : line.exception(response);
    }

    /** The method does not tell what may be retried, see {@link SideEffect}: a write may ring people unless the caller says it. */
    @Override
    public void prepare(RawRequest request, Operation.Builder operation) {
        boolean reads = request.method() == HttpMethod.GET;
        boolean idempotent = request.declaredIdempotent().orElse(reads);
        operation
                .cooldownScopes(() -> SideEffect.SCOPES)
                .idempotent(idempotent)
                .breakerScope(SipRegistration.breakerScope(request.path()));
        if (!reads) {
            operation.verification("read the present state before sending it again.");
        }
        if (!reads && !idempotent) {
            operation.neverRetry();
        }
    }
}
