package dev.faultline.sequences;

import dev.faultline.core.spi.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox in a sequence's detail. Source: the vendor's page on reading a sequence.
 *
 * @param id its id
 * @param email its address
 */
public record SequenceMailbox(@Nullable Long id, @Nullable String email) {

    static SequenceMailbox read(Fields fields) {
        return new SequenceMailbox(fields.integer("id"), fields.text("email"));
    }

    /** The id only: the address is personal data. */
    @Override
    public String toString() {
        return "SequenceMailbox[id=" + id + "]";
    }
}
