package dev.faultline.sequences;

import dev.faultline.core.spi.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A LinkedIn account in a sequence's detail. Source: the vendor's page on reading a sequence.
 *
 * @param id its id
 * @param name its name
 * @param profileUrl its profile
 * @param status as sent, such as {@code Enabled}
 */
public record SequenceLinkedInAccount(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String profileUrl,
        @Nullable String status) {

    static SequenceLinkedInAccount read(Fields fields) {
        return new SequenceLinkedInAccount(
                fields.integer("id"), fields.text("name"), fields.text("profileUrl"), fields.text("status"));
    }

    /** The id only: the rest is personal data. */
    @Override
    public String toString() {
        return "SequenceLinkedInAccount[id=" + id + "]";
    }
}
