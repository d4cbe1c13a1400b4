package dev.faultline.telephony.catalogue;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.PageFormat;
import dev.faultline.telephony.internal.SideEffect;

/** The operations on voices, defined once for the blocking and the asynchronous surface. */
final class VoiceOperations {

    static final VoicesQuery ALL = VoicesQuery.builder().build();

    private static final String VOICES = "/voices";
    private static final String ACCENTS = VOICES + "/accents";

    private static final PageFormat PAGES = new PageFormat("voices", 20, VoicesQuery.LARGEST_LIMIT);

    ListOperation<Voice> list(VoicesQuery query) {
        ListFilter filter = Checks.notNull(query, "query", "what VoicesQuery.builder() builds")
                .filter();
        return ListOperation.of(() -> SideEffect.none(VOICES), filter, PAGES, Voice::read);
    }

    ListOperation<OpenEnum<Voice.Accent>> accents() {
        return accents(SideEffect.none(ACCENTS));
    }

    ListOperation<OpenEnum<Voice.Accent>> accents(Voice.Provider provider) {
        return accents(OpenEnum.wireName(Checks.notNull(provider, "provider", "a provider, or leave it out")));
    }

    ListOperation<OpenEnum<Voice.Accent>> accents(String provider) {
        String given = Checks.notBlank(provider, "provider", "a provider, or leave it out");
        return accents(SideEffect.none(ACCENTS).query("provider", given));
    }

    private ListOperation<OpenEnum<Voice.Accent>> accents(Operation.Builder operation) {
        return ListOperation.whole(
                operation.reads(response -> Envelope.of(response).values("accents", VoiceOperations::accent)));
    }

    /** A text; on older pages an object that has a name. */
    private static OpenEnum<Voice.Accent> accent(JsonValue accent) {
        String name = accent.asText().or(() -> accent.get("name").asText()).orElse(null);
        if (name == null) {
            throw new UnreadableResult("an accent is not a text");
        }
        return OpenEnum.of(Voice.Accent.class, name);
    }

    ListOperation<SpeechToSpeechVoice> speechToSpeech() {
        return ListOperation.whole(SideEffect.none(VOICES + "/s2s"), PAGES.records(), SpeechToSpeechVoice::read);
    }

    Operation<Voice> get(String id) {
        return SideEffect.none(VOICES + "/{id}")
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(Voice::read));
    }

    ListOperation<Language> languages(String id) {
        return ListOperation.whole(
                SideEffect.none(VOICES + "/{id}/languages").parameter("id", id), "languages", Language::read);
    }
}
