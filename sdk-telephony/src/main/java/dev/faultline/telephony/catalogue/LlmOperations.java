package dev.faultline.telephony.catalogue;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.SideEffect;

/** The operations on language models, defined once for the blocking and the asynchronous surface. */
final class LlmOperations {

    static final LlmsQuery ALL = LlmsQuery.builder().build();

    private static final String LLMS = "/llms";
    private static final String ONE = LLMS + "/{id}";

    ListOperation<Llm> list(LlmsQuery query) {
        return list(LLMS, query);
    }

    ListOperation<Llm> listFallback(LlmsQuery query) {
        return list(LLMS + "/fallback", query);
    }

    /** The catalogue is not paged; page and limit are documented without any effect, and sent only if set. */
    private ListOperation<Llm> list(String path, LlmsQuery query) {
        ListFilter filter = Checks.notNull(query, "query", "what LlmsQuery.builder() builds")
                .filter();
        Operation.Builder operation = filter.addTo(SideEffect.none(path))
                .query("page", filter.page() == 1 ? null : filter.page())
                .query("limit", filter.limit());
        return ListOperation.whole(operation, "llms", Llm::read);
    }

    Operation<Llm> get(String id) {
        return SideEffect.none(ONE)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(Llm::read));
    }
}
