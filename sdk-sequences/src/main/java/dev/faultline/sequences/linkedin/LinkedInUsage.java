package dev.faultline.sequences.linkedin;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * The usage of a LinkedIn account. Source: <a
 * href="https://docs.reply.io/api-reference/linkedin-accounts/get-a-linkedin-account">reading a LinkedIn account</a>.
 *
 * @param connectionRequests connections asked for
 * @param messages messages sent
 * @param salesNavigatorConnectionRequests connections asked for by Sales Navigator
 * @param inMails InMails sent
 * @param viewProfiles profiles viewed
 * @param likeRecentPosts posts liked
 * @param detects profiles detected
 * @param revokeConnections requests for connections taken back
 * @param endorseSkills skills endorsed
 * @param followProfile profiles followed
 * @param json the raw JSON
 */
public record LinkedInUsage(
        @Nullable Long connectionRequests,
        @Nullable Long messages,
        @Nullable Long salesNavigatorConnectionRequests,
        @Nullable Long inMails,
        @Nullable Long viewProfiles,
        @Nullable Long likeRecentPosts,
        @Nullable Long detects,
        @Nullable Long revokeConnections,
        @Nullable Long endorseSkills,
        @Nullable Long followProfile,
        JsonValue json)
        implements FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LinkedInUsage read(JsonFields fields) {
        return new LinkedInUsage(
                fields.integer("connectionRequests"),
                fields.integer("messages"),
                fields.integer("salesNavigatorConnectionRequests"),
                fields.integer("inMails"),
                fields.integer("viewProfiles"),
                fields.integer("likeRecentPosts"),
                fields.integer("detects"),
                fields.integer("revokeConnections"),
                fields.integer("endorseSkills"),
                fields.integer("followProfile"),
                fields.json());
    }
}
