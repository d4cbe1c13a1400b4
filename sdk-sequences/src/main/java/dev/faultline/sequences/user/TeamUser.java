package dev.faultline.sequences.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.SequencesClient;
import org.jspecify.annotations.Nullable;

/**
 * A user that the key can act as. Source: client code written for the API; no page of the vendor's shows the fields.
 *
 * @param teamId the user's team
 * @param teamName the name of that team
 * @param userId the user's id, for {@link SequencesClient#asUser(long)}
 * @param userName the user's name
 * @param userEmail the user's address
 * @param json the item's raw JSON
 */
public record TeamUser(
        @Nullable Long teamId,
        @Nullable String teamName,
        @Nullable Long userId,
        @Nullable String userName,
        @Nullable String userEmail,
        JsonValue json)
        implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TeamUser read(JsonFields fields) {
        return new TeamUser(
                fields.integer("teamId"),
                fields.text("teamName"),
                fields.integer("userId"),
                fields.text("userName"),
                fields.text("userEmail"),
                fields.json());
    }

    /** The ids only: the rest is personal data. */
    @Override
    public String toString() {
        return "TeamUser[teamId=" + teamId + ", userId=" + userId + "]";
    }
}
