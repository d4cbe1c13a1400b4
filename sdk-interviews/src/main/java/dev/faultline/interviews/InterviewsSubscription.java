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
 * A subscription, without its secret. Its fields are documented for the list; a single webhook is expected to have the
 * same. Source: <a href="https://docs.celper.ai/endpoints/webhooks">webhook management</a>.
 *
 * @param id the webhook's id
 * @param url the address of the receiver
 * @param events the events' types, empty if not sent
 * @param statusFilters the statuses of {@code candidate_status_changed}, empty if all or not sent
 * @param active whether events are sent
 * @param failureCount failed deliveries, of no documented counting
 * @param lastDeliveryAt time of the last delivery, {@code null} before the first
 * @param lastDeliveryStatus the result of the last delivery
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param json the webhook as sent
 * @param response status, headers and attempts
 */
public record InterviewsSubscription(
        String id,
        @Nullable String url,
        List<OpenEnum<EventType>> events,
        List<OpenEnum<CandidateStatus>> statusFilters,
        @Nullable Boolean active,
        @Nullable Long failureCount,
        @Nullable Instant lastDeliveryAt,
        OpenEnum<DeliveryStatus> lastDeliveryStatus,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    public InterviewsSubscription {
        events = List.copyOf(events);
        statusFilters = List.copyOf(statusFilters);
    }

    /** Whether events are sent; {@code false} if the response lacks it. */
    public boolean isActive() {
        return Boolean.TRUE.equals(active);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static InterviewsSubscription read(JsonFields fields) {
        return new InterviewsSubscription(
                fields.required("id"),
                fields.text("url"),
                open(fields, "events", EventType.class),
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

    /** Without the address, which may contain a secret of the receiver. */
    @Override
    public String toString() {
        return "InterviewsSubscription[id=" + id + ", events=" + events + ", active=" + active + "]";
    }

    /**
     * The types of events. Source: <a href="https://docs.celper.ai/concepts/webhooks-guide">webhooks guide</a> and
     * <a href="https://docs.celper.ai/endpoints/webhooks">webhook management</a>.
     */
    public enum EventType {
        /** The analysis of an interview has finished. */
        ANALYSIS_READY,
        /** A candidate's status has changed. */
        CANDIDATE_STATUS_CHANGED,
        /** The analysis of a CV has finished. */
        CV_ANALYSIS_COMPLETE,
        /** A bulk import has finished. */
        BULK_IMPORT_COMPLETE
    }

    /** The documented results of a delivery. */
    public enum DeliveryStatus {
        /** The receiver accepted it. */
        DELIVERED
    }
}
