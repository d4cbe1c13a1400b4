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

/** The rules of the Telephony API. Its rate limit counts the requests of a key, so a 429 holds back that key. */
final class TelephonyApi extends Api {

    @Override
    public String name() {
        return "telephony";
    }

    @Override
    public String defaultBaseUrl() {
        return "https://api.dialnexa.com/v1";
    }

    /** The SDK's own name: the vendor documents none. */
    @Override
    public String keyVariable() {
        return "DIALNEXA_API_KEY";
    }

    /**
     * As in the vendor's samples: six attempts, with waits that double from 1 s on. They multiply {@code Retry-After};
     * here the server's delay is kept. They have no upper bound; here the last of their waits is the maximum.
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

    /** The body contains the status too and may contradict it: the one on the wire decides. */
    static TelephonyException decode(ErrorResponse response) {
        String code = response.json().get("error").asText().orElse(null);
        String message = String.join("; ", TelephonyException.messages(response.json()));
        TelephonyError error = TelephonyError.find(response.status());
        response.decoded(code, message).errorCode(error);
        return error == null ? TelephonyException.ofStatus(response) : error.exception(response);
    }

    /**
     * The HTTP method does not decide the retries, see {@link SideEffect}: any write may ring people unless the caller
     * declares it idempotent.
     */
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
