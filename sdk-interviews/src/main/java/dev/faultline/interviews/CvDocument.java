package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * Where a CV's file can be fetched: by a signed link that holds for 15 minutes and is not to be kept. The name of the
 * link's field is not documented, so it is in {@link #json()}. Source: the vendor's page on candidate analysis.
 *
 * @param available {@code false} when no file is stored, {@code null} if not told
 * @param json the document as sent, its link included
 * @param response what came with the response
 */
public record CvDocument(@Nullable Boolean available, JsonValue json, ResponseInfo response) implements ApiResult {

    /**
     * Whether a file is stored, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean isAvailable() {
        return Boolean.TRUE.equals(available);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CvDocument read(JsonFields fields) {
        return new CvDocument(fields.bool("available"), fields.json(), fields.response());
    }

    /** Without the link, which opens the file for whoever has it. */
    @Override
    public String toString() {
        return "CvDocument[available=" + available + "]";
    }
}
