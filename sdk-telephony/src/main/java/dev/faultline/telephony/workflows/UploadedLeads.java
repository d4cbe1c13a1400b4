package dev.faultline.telephony.workflows;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.telephony.internal.Envelope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leads that were enrolled from a file. The contract documents this response by an example only. Source: the vendor's
 * page on uploading a workflow's leads.
 *
 * @param leadIds the leads' ids by phone number as sent, in any format; a number may have several ids. Empty if the
 *     response has another structure
 * @param count the number of leads, as sent
 * @param message the API's message
 * @param json the raw JSON of the response
 * @param response status, headers and attempts of the response
 */
public record UploadedLeads(
        Map<String, List<String>> leadIds,
        @Nullable Long count,
        @Nullable String message,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** Copies the map, its order kept. */
    public UploadedLeads {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        leadIds.forEach((number, ids) -> copy.put(number, List.copyOf(ids)));
        leadIds = Collections.unmodifiableMap(copy);
    }

    static UploadedLeads read(Envelope envelope) {
        try {
            return read(new JsonFields(envelope.json(), envelope.info()));
        } catch (UnreadableResult e) {
            throw envelope.unreadable(e);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UploadedLeads read(JsonFields response) {
        JsonFields data = response.of(Envelope.data(response.json()));
        Map<String, List<String>> leadIds = new LinkedHashMap<>();
        for (String number : data.json().names()) {
            List<String> ids = data.texts(number);
            if (!ids.isEmpty()) {
                leadIds.put(number, ids);
            }
        }
        boolean empty = leadIds.isEmpty() && !response.value("data").isObject();
        if (empty && response.integer("count") == null && response.integer("leads_enrolled") == null) {
            throw new UnreadableResult("data is missing");
        }
        return new UploadedLeads(
                leadIds, response.integer("count"), response.text("message"), response.json(), response.response());
    }

    /** The count only: numbers are personal data. */
    @Override
    public String toString() {
        return "UploadedLeads[numbers=" + leadIds.size() + ", count=" + count + "]";
    }
}
