package dev.faultline.telephony.agents;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.RequestData;
import dev.faultline.core.WireName;
import dev.faultline.core.internal.Checks;

/**
 * A value to extract from finished calls. Live agents also have {@code additional_fields} and {@code display_order};
 * {@code field(..)} sends them. Source: the vendor's pages on creating and on updating an agent.
 */
public final class PostCallAnalysisField extends RequestData {

    private PostCallAnalysisField(Builder builder) {
        super(builder);
    }

    /** Starts a value. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; name, type and description are required. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Names the value.
         *
         * @param fieldName its name in a call's analysis
         */
        public Builder fieldName(String fieldName) {
            return set("field_name", Checks.notBlank(fieldName, "field_name", "the value's name"));
        }

        /**
         * Sets the value's type.
         *
         * @param fieldType the type
         */
        public Builder fieldType(Type fieldType) {
            return set("field_type", OpenEnum.wireName(Checks.notNull(fieldType, "field_type", "a type")));
        }

        /**
         * Sets a type that this version of the SDK does not know.
         *
         * @param fieldType as the API writes it
         */
        public Builder fieldType(String fieldType) {
            return set("field_type", Checks.notBlank(fieldType, "field_type", "a type"));
        }

        /**
         * Sets the description of the value.
         *
         * @param fieldDescription any text
         */
        public Builder fieldDescription(String fieldDescription) {
            return set("field_description", fieldDescription);
        }

        /**
         * The value.
         *
         * @return an immutable value
         * @throws IllegalArgumentException if name, type or description is missing
         */
        public PostCallAnalysisField build() {
            Checks.notNull(get("field_name"), "field_name", "the value's name");
            Checks.notNull(get("field_type"), "field_type", "a type");
            Checks.notNull(get("field_description"), "field_description", "what to look for");
            return new PostCallAnalysisField(this);
        }
    }

    /**
     * The type of a value extracted from calls. The last two are known from live agents. Source: the vendor's page on
     * creating an agent.
     */
    public enum Type implements WireName {
        /** A number. */
        NUMBER("NUMBER"),
        /** A text. */
        STRING("STRING"),
        /** Yes or no. */
        BOOLEAN("BOOLEAN"),
        /** One of several. */
        ENUM("ENUM"),
        /** One of several, as live agents have it. */
        SELECTOR("SELECTOR"),
        /** A text, as live agents have it. */
        TEXT("TEXT");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
