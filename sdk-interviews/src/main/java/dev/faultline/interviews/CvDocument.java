package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * The link to a CV's file, signed and valid for 15 minutes. The name of its field is not documented, so it is in {@link
 * #json()}. Source: <a href="https://docs.celper.ai/endpoints/candidate-analysis">candidate analysis</a>.
 *
 * @param available {@code false} if no file is stored, {@code null} if not sent
 * @param json the document as sent, its link included
 * @param response status, headers and attempts
 */
public record CvDocument(@Nullable Boolean available, JsonValue json, ResponseInfo response) implements ApiResult {

    /** Whether a file is stored; {@code false} if the response lacks it. */
    public boolean isAvailable() {
        return Boolean.TRUE.equals(available);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CvDocument read(JsonFields fields) {
        return new CvDocument(fields.bool("available"), fields.json(), fields.response());
    }

    /** Without the link, which opens the file for everybody. */
    @Override
    public String toString() {
        return "CvDocument[available=" + available + "]";
    }
}
