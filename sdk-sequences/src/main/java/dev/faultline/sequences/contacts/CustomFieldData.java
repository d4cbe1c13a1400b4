package dev.faultline.sequences.contacts;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A custom field for requests. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/custom-fields/create-a-custom-field">creating a custom
 * field</a>.
 */
public final class CustomFieldData extends RequestData {

    private static final int LONGEST_TITLE = 90;

    private CustomFieldData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the required fields.
     *
     * @param title its title, at most 90 characters
     * @param fieldType the type of its values
     */
    public static Builder builder(String title, CustomFieldType fieldType) {
        return new Builder(title, fieldType);
    }

    /**
     * Starts with all that was read and can be written, members that are newer than the SDK included.
     *
     * @param customField a custom field
     */
    public static Builder from(CustomField customField) {
        return new Builder(Checks.notNull(customField, "customField", "one that was read"));
    }

    /** Collects the parts of a custom field. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(CustomField customField) {
            takeOver(customField.json(), "id", "orgWide");
        }

        private Builder(String title, CustomFieldType fieldType) {
            title(title);
            fieldType(fieldType);
        }

        /**
         * Sets the title.
         *
         * @param title at most 90 characters; required
         */
        public Builder title(String title) {
            Checks.notBlank(title, "title", "the field's title");
            boolean fits = title.length() <= LONGEST_TITLE;
            Checks.that(fits, "title", "of " + title.length() + " characters", "at most " + LONGEST_TITLE);
            return set("title", title);
        }

        /**
         * Sets the type of the values.
         *
         * @param fieldType required
         */
        public Builder fieldType(CustomFieldType fieldType) {
            return set("fieldType", Checks.notNull(fieldType, "fieldType", "TEXT or NUMBER"));
        }

        /**
         * Sets the metadata, of which no more is documented.
         *
         * @param metadata the metadata, {@code null} to leave it out
         */
        public Builder metadata(@Nullable String metadata) {
            return setOrLeaveOut("metadata", metadata);
        }

        /**
         * Sets whether the whole organization has the field; only for a new one.
         *
         * @param orgWide default {@code false}
         */
        public Builder orgWide(boolean orgWide) {
            return set("orgWide", orgWide);
        }

        /**
         * The field.
         *
         * @return immutable
         */
        public CustomFieldData build() {
            return new CustomFieldData(this);
        }
    }
}
