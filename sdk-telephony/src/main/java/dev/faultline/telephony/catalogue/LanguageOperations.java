package dev.faultline.telephony.catalogue;

import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.SideEffect;

/** The operations on languages, defined once for the blocking and the asynchronous surface. */
final class LanguageOperations {

    private static final String LANGUAGES = "/languages";
    private static final String ONE = LANGUAGES + "/{id}";

    ListOperation<Language> list() {
        return ListOperation.whole(SideEffect.none(LANGUAGES), "languages", Language::read);
    }

    Operation<Language> get(String id) {
        return SideEffect.none(ONE)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(Language::read));
    }
}
