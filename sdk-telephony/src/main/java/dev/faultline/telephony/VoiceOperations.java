package dev.faultline.telephony;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.json.UnreadableResult;

/** The operations on voices, each defined once for both surfaces. */
final class VoiceOperations {

    private static final String VOICES = "/voices";
    private static final String ACCENTS = VOICES + "/accents";

    private static final Listing LISTING = new Listing("voices", 20, VoicesQuery.LARGEST_LIMIT);

    private VoiceOperations() {}

    static PagedList<Voice> list(VoicesQuery query) {
        ListFilter filter = Checks.notNull(query, "query", "what VoicesQuery.builder() builds")
                .filter();
        return PagedList.of(() -> SideEffect.read(VOICES), filter, LISTING, Voice::read);
    }

    static PagedList<OpenEnum<VoiceAccent>> accents() {
        return accents(SideEffect.read(ACCENTS));
    }

    static PagedList<OpenEnum<VoiceAccent>> accents(VoiceProvider provider) {
        return accents(OpenEnum.wireName(Checks.notNull(provider, "provider", "a provider, or leave it out")));
    }

    static PagedList<OpenEnum<VoiceAccent>> accents(String provider) {
        String given = Checks.notBlank(provider, "provider", "a provider, or leave it out");
        return accents(SideEffect.read(ACCENTS).query("provider", given));
    }

    private static PagedList<OpenEnum<VoiceAccent>> accents(Operation.Builder operation) {
        return PagedList.whole(
                operation.reads(response -> Envelope.of(response).values("accents", VoiceOperations::accent)));
    }

    /** A text; on older pages an object that has a name. */
    private static OpenEnum<VoiceAccent> accent(JsonValue accent) {
        String name = accent.asText().or(() -> accent.get("name").asText()).orElse(null);
        if (name == null) {
            throw new UnreadableResult("an accent is not a text");
        }
        return OpenEnum.of(VoiceAccent.class, name);
    }

    static PagedList<SpeechToSpeechVoice> speechToSpeech() {
        return PagedList.whole(SideEffect.read(VOICES + "/s2s"), LISTING.records(), SpeechToSpeechVoice::read);
    }

    static Operation<Voice> get(String id) {
        return SideEffect.read(VOICES + "/{id}")
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(Voice::read));
    }

    static PagedList<Language> languages(String id) {
        return PagedList.whole(
                SideEffect.read(VOICES + "/{id}/languages").parameter("id", id), "languages", Language::read);
    }
}
