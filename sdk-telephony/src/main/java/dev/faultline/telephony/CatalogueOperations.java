package dev.faultline.telephony;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.json.JsonFields;
import java.util.function.Function;

/** The operations on what can only be looked up, each defined once for both surfaces. */
final class CatalogueOperations {

    private static final String LANGUAGES = "/languages";
    private static final String LLMS = "/llms";
    private static final String TRANSCRIBERS = "/transcribers";
    private static final String FOLDERS = "/organization-folders";
    private static final String BY_ID = "/{id}";
    private static final String FALLBACK = "/fallback";

    private static final Listing FOLDER_LISTING = new Listing("folders", 20, OrganizationFoldersQuery.LARGEST_LIMIT);

    private CatalogueOperations() {}

    static PagedList<Language> languages() {
        return PagedList.whole(SideEffect.read(LANGUAGES), "languages", Language::read);
    }

    static Operation<Language> language(String id) {
        return one(LANGUAGES + BY_ID, id, Language::read);
    }

    static PagedList<Llm> llms(LlmsQuery query) {
        return llms(LLMS, query);
    }

    static PagedList<Llm> fallbackLlms(LlmsQuery query) {
        return llms(LLMS + FALLBACK, query);
    }

    /** The catalogue comes whole; page and limit are documented without any effect, and sent only if asked for. */
    private static PagedList<Llm> llms(String path, LlmsQuery query) {
        ListFilter filter = Checks.notNull(query, "query", "what LlmsQuery.builder() builds")
                .filter();
        Operation.Builder operation = filter.addTo(SideEffect.read(path))
                .query("page", filter.page() == 1 ? null : filter.page())
                .query("limit", filter.limit());
        return PagedList.whole(operation, "llms", Llm::read);
    }

    static Operation<Llm> llm(String id) {
        return one(LLMS + BY_ID, id, Llm::read);
    }

    static PagedList<Transcriber> transcribers() {
        return PagedList.whole(SideEffect.read(TRANSCRIBERS), "transcribers", Transcriber::read);
    }

    static PagedList<FallbackTranscriber> fallbackTranscribers() {
        return PagedList.whole(SideEffect.read(TRANSCRIBERS + FALLBACK), "transcribers", FallbackTranscriber::read);
    }

    static Operation<Transcriber> transcriber(String id) {
        return one(TRANSCRIBERS + BY_ID, id, Transcriber::read);
    }

    static PagedList<OrganizationFolder> folders(OrganizationFoldersQuery query) {
        ListFilter filter = Checks.notNull(query, "query", "what OrganizationFoldersQuery.builder() builds")
                .filter();
        return PagedList.of(() -> SideEffect.read(FOLDERS), filter, FOLDER_LISTING, OrganizationFolder::read);
    }

    static Operation<OrganizationFolder> folder(String id) {
        return one(FOLDERS + BY_ID, id, OrganizationFolder::read);
    }

    static PagedList<PhoneNumberPrice> prices() {
        return PagedList.whole(SideEffect.read("/phone-number-pricing"), "prices", PhoneNumberPrice::read);
    }

    static PagedList<PhoneCountryRule> countries() {
        return PagedList.whole(SideEffect.read("/phone-country-rules/countries"), "countries", PhoneCountryRule::read);
    }

    static PagedList<EnabledNetworkGroup> enabledNetworkGroups() {
        return PagedList.whole(
                SideEffect.read("/phone-country-rules/enabled-network-groups"), "groups", EnabledNetworkGroup::read);
    }

    private static <T> Operation<T> one(String path, String id, Function<JsonFields, T> reader) {
        return SideEffect.read(path)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(reader));
    }
}
