package dev.faultline.sequences.sequence;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sequence in a list. Source: <a href="https://docs.reply.io/api-reference/sequences/list-all-sequences">listing
 * sequences</a>.
 *
 * @param id its id
 * @param ownerUserId its owner
 * @param name its name
 * @param status its status
 * @param created when it was made
 * @param archived whether it is archived, whatever its status
 * @param health how well it can send; only newer responses have it
 * @param json the item's raw JSON
 */
public record SequenceSummary(
        long id,
        @Nullable Long ownerUserId,
        @Nullable String name,
        OpenEnum<SequenceStatus> status,
        @Nullable Instant created,
        @Nullable Boolean archived,
        OpenEnum<SequenceHealth> health,
        JsonValue json)
        implements FromJson {

    /**
     * Whether it is archived, whatever its status.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isArchived() {
        return Boolean.TRUE.equals(archived);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SequenceSummary read(JsonFields fields) {
        return new SequenceSummary(
                fields.requiredInteger("id"),
                fields.integer("ownerUserId"),
                fields.text("name"),
                fields.openOrAbsent("status", SequenceStatus.class),
                fields.instant("created"),
                fields.bool("isArchived"),
                fields.openOrAbsent("health", SequenceHealth.class),
                fields.json());
    }

    /** The id only. */
    @Override
    public String toString() {
        return "SequenceSummary[id=" + id + "]";
    }
}
