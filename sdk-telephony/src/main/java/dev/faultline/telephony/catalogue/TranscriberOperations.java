package dev.faultline.telephony.catalogue;

import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.SideEffect;

/** The operations on transcribers, defined once for the blocking and the asynchronous surface. */
final class TranscriberOperations {

    private static final String TRANSCRIBERS = "/transcribers";
    private static final String ONE = TRANSCRIBERS + "/{id}";

    ListOperation<Transcriber> list() {
        return ListOperation.whole(SideEffect.none(TRANSCRIBERS), "transcribers", Transcriber::read);
    }

    ListOperation<FallbackTranscriber> listFallback() {
        return ListOperation.whole(
                SideEffect.none(TRANSCRIBERS + "/fallback"), "transcribers", FallbackTranscriber::read);
    }

    Operation<Transcriber> get(String id) {
        return SideEffect.none(ONE)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(Transcriber::read));
    }
}
