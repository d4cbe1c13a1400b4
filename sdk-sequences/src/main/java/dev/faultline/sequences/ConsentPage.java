package dev.faultline.sequences;

import dev.faultline.core.ApiResult;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.ResultAnswer;
import dev.faultline.core.spi.UnreadableResult;

/**
 * Where a user lets the vendor into a mailbox of Gmail or Office 365. That the API redirects there is known from client
 * code written for it, and from no page of the vendor's.
 *
 * @param location the page to open in the user's browser; whoever has it can connect a mailbox, so it is in no text
 * @param response what came with the answer
 */
public record ConsentPage(String location, ResponseInfo response) implements ApiResult {

    static ConsentPage read(ResultAnswer answer) {
        String location = answer.headers().get("location");
        if (location == null || location.isBlank()) {
            throw new UnreadableResult("it has no Location");
        }
        return new ConsentPage(location.strip(), answer.info());
    }

    /** Without the page, which is as good as a key. */
    @Override
    public String toString() {
        return "ConsentPage[status=" + response.status() + "]";
    }
}
