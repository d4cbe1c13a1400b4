package dev.faultline.sequences.email;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/** A tag as it is to be. Source: the vendor's reference on email accounts, which names the fields only. */
public final class EmailAccountTagData extends RequestData {

    private EmailAccountTagData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the name.
     *
     * @param name the tag's name
     */
    public static Builder builder(String name) {
        return new Builder(Checks.notBlank(name, "name", "the tag's name"));
    }

    /** Collects the parts of a tag. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(String name) {
            set("name", name);
        }

        /**
         * Sets the colour. The colours are not documented.
         *
         * @param colorId the colour's id
         */
        public Builder colorId(long colorId) {
            return set("colorId", colorId);
        }

        /**
         * The tag.
         *
         * @return immutable
         */
        public EmailAccountTagData build() {
            return new EmailAccountTagData(this);
        }
    }
}
