package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription, without its secret. The vendor shows the fields in a list; of a single one they are taken to be the
 * same. Source: the vendor's page on webhook management.
 *
 * @param id the webhook's id
 * @param url where events are sent
 * @param events which events, empty if not told
 * @param statusFilters which statuses of {@code candidate_status_changed}, empty if all or not told
 * @param isActive whether events are sent
 * @param failureCount failed deliveries; how they are counted is not documented
 * @param lastDeliveryAt when something was last sent, {@code null} before that
 * @param lastDeliveryStatus how that went
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param json the webhook as sent
 * @param response what came with the response
 */
public record Webhook(
        String id,
        @Nullable String url,
        List<OpenEnum<WebhookEventType>> events,
        List<OpenEnum<CandidateStatus>> statusFilters,
        @Nullable Boolean isActive,
        @Nullable Long failureCount,
        @Nullable Instant lastDeliveryAt,
        OpenEnum<DeliveryStatus> lastDeliveryStatus,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the lists.
    public Webhook {
        events = List.copyOf(events);
        statusFilters = List.copyOf(statusFilters);
    }

    /**
     * Whether events are sent, as far as the response tells.
     *
     * @return {@code false} also if it does not tell
     */
    public boolean active() {
        return Boolean.TRUE.equals(isActive);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Webhook read(JsonFields fields) {
        return new Webhook(
                fields.required("id"),
                fields.text("url"),
                open(fields, "events", WebhookEventType.class),
                open(fields, "statusFilters", CandidateStatus.class),
                fields.bool("isActive"),
                fields.integer("failureCount"),
                fields.instant("lastDeliveryAt"),
                fields.openOrAbsent("lastDeliveryStatus", DeliveryStatus.class),
                fields.instant("createdAt"),
                fields.instant("updatedAt"),
                fields.json(),
                fields.response());
    }

    private static <E extends Enum<E>> List<OpenEnum<E>> open(JsonFields fields, String name, Class<E> type) {
        return fields.texts(name).stream().map(text -> OpenEnum.of(type, text)).toList();
    }

    /** Without the address, which may carry a secret of the receiver. */
    @Override
    public String toString() {
        return "Webhook[id=" + id + ", events=" + events + ", isActive=" + isActive + "]";
    }

    /** How a delivery went, as far as the vendor shows it. */
    public enum DeliveryStatus {
        /** The receiver took it. */
        DELIVERED
    }
}
