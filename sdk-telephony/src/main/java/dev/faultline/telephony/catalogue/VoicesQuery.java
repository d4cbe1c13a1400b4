package dev.faultline.telephony.catalogue;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListQueryBuilder;
import java.util.function.Consumer;

/** A filter for voices. Each restriction has one value. Source: the vendor's page on listing voices. */
public final class VoicesQuery {

    static final int LARGEST_LIMIT = 50;

    private final ListFilter filter;

    private VoicesQuery(ListFilter filter) {
        this.filter = filter;
    }

    /** Starts a query for all voices, 50 a page, which is the maximum. */
    public static Builder builder() {
        return new Builder();
    }

    static VoicesQuery of(Consumer<Builder> query) {
        return Queries.set(builder(), query).build();
    }

    ListFilter filter() {
        return filter;
    }

    /**
     * Builds the query. {@code limit(..)} sets the size of a page, {@code page(..)} or {@code cursor(..)} the first one
     * to read, and {@code parameter(name, value)} any parameter, documented or not.
     */
    @SuppressWarnings("exports")
    public static final class Builder extends ListQueryBuilder<Builder> {

        private static final String VALUE = "a value, or leave it out";

        private Builder() {
            super(LARGEST_LIMIT);
        }

        /**
         * Lists voices of a provider.
         *
         * @param provider the provider
         */
        public Builder provider(Voice.Provider provider) {
            return one("provider", wireName(provider, "provider"));
        }

        /**
         * Lists voices of a provider that this version of the SDK does not know.
         *
         * @param provider as the API writes it
         */
        public Builder provider(String provider) {
            return one("provider", provider);
        }

        /**
         * Lists voices with an accent.
         *
         * @param accent the accent
         */
        public Builder accent(Voice.Accent accent) {
            return one("accent", wireName(accent, "accent"));
        }

        /**
         * Lists voices with an accent that this version of the SDK does not know.
         *
         * @param accent as {@link Voices#listAccents()} returns it
         */
        public Builder accent(String accent) {
            return one("accent", accent);
        }

        /**
         * Lists voices of a gender.
         *
         * @param gender the gender
         */
        public Builder gender(Voice.Gender gender) {
            return one("gender", wireName(gender, "gender"));
        }

        /**
         * Lists voices of a gender that this version of the SDK does not know.
         *
         * @param gender as the API writes it
         */
        public Builder gender(String gender) {
            return one("gender", gender);
        }

        /**
         * Lists voices by name.
         *
         * @param name the name; whether a part of it matches is not documented
         */
        public Builder name(String name) {
            return one("name", name);
        }

        /**
         * Lists voices of a language.
         *
         * @param languageId the language's id
         */
        public Builder languageId(String languageId) {
            return one("language_id", languageId);
        }

        /**
         * Lists voices of a speech-to-speech model.
         *
         * @param llmId the model's id
         */
        public Builder llmId(String llmId) {
            return one("llm_id", llmId);
        }

        /**
         * The query.
         *
         * @return an immutable query
         */
        public VoicesQuery build() {
            return new VoicesQuery(filter());
        }

        private Builder one(String name, String value) {
            return set(name, Checks.notBlank(value, name, VALUE));
        }
    }
}
