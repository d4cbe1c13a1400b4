package dev.faultline.interviews;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook event. No field identifies a delivery, so a retried one cannot be recognised: read the present state and
 * act on it. Source: <a href="https://docs.celper.ai/concepts/webhooks-guide">webhooks guide</a> and
 * <a href="https://docs.celper.ai/endpoints/webhooks">webhook management</a>, which show only the {@code data} of
 * {@code candidate_status_changed}.
 */
public sealed interface InterviewEvent extends FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static InterviewEvent read(JsonFields event) {
        return InterviewsWebhooks.event(Delivery.read(event));
    }

    /** The fields of all events. */
    Delivery delivery();

    /** The event's name as sent. */
    default String type() {
        return delivery().type();
    }

    /** The whole event as sent, with fields that have no accessor. */
    @Override
    default JsonValue json() {
        return delivery().json();
    }

    /**
     * {@code candidate_status_changed}: a candidate's status has changed.
     *
     * @param candidateId the candidate
     * @param jobPositionId the job position
     * @param status the candidate's status, absent if not sent
     * @param previousStatus the former status, absent if not sent
     * @param delivery the fields of all events
     */
    record CandidateStatusChanged(
            String candidateId,
            String jobPositionId,
            OpenEnum<CandidateStatus> status,
            OpenEnum<CandidateStatus> previousStatus,
            Delivery delivery)
            implements InterviewEvent {}

    /**
     * {@code analysis_ready}: the analysis of an interview has finished; in the vendor's integration guide, that of a
     * CV too.
     *
     * @param delivery the fields of all events
     */
    record AnalysisReady(Delivery delivery) implements InterviewEvent {}

    /**
     * {@code cv_analysis_complete}: a CV was scored and evaluated.
     *
     * @param delivery the fields of all events
     */
    record CvAnalysisComplete(Delivery delivery) implements InterviewEvent {}

    /**
     * {@code bulk_import_complete}: a bulk import has finished.
     *
     * @param delivery the fields of all events
     */
    record BulkImportComplete(Delivery delivery) implements InterviewEvent {}

    /**
     * An event that this SDK does not know.
     *
     * @param delivery the fields of all events
     */
    record Unknown(Delivery delivery) implements InterviewEvent {}

    /**
     * The fields of all events. None is documented as required: a missing one is {@code null}, except the name, which
     * is necessary.
     *
     * @param type the event's name
     * @param webhookId the subscription
     * @param companyId the company
     * @param timestamp when the event happened
     * @param data the event's own data as sent, missing if it has none
     * @param json the whole event as sent
     */
    record Delivery(
            String type,
            @Nullable String webhookId,
            @Nullable String companyId,
            @Nullable Instant timestamp,
            JsonValue data,
            JsonValue json)
            implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Delivery read(JsonFields fields) {
            String type = fields.required("event");
            if (type.isBlank()) {
                throw new UnreadableResult("event is blank");
            }
            return new Delivery(
                    type,
                    fields.text("webhookId"),
                    fields.text("companyId"),
                    fields.instant("timestamp"),
                    fields.value("data"),
                    fields.json());
        }

        /** Without the data, which is personal. */
        @Override
        public String toString() {
            return "Delivery[type=" + type + ", webhookId=" + webhookId + ", companyId=" + companyId + ", timestamp="
                    + timestamp + "]";
        }
    }
}
