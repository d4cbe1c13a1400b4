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
 * A webhook event. No field tells one delivery from another, so a retried one cannot be recognised: act on the state
 * that a read then shows. Source: the vendor's pages on webhooks, which show the {@code data} of
 * {@code candidate_status_changed} alone.
 */
public sealed interface InterviewEvent extends FromJson {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static InterviewEvent read(JsonFields event) {
        return InterviewsWebhooks.event(Delivery.read(event));
    }

    /**
     * What all events have.
     *
     * @return the envelope
     */
    Delivery delivery();

    /**
     * The event's name.
     *
     * @return as sent
     */
    default String type() {
        return delivery().type();
    }

    /**
     * The whole event, with everything in it that this version of the SDK has no accessor for.
     *
     * @return as sent
     */
    @Override
    default JsonValue json() {
        return delivery().json();
    }

    /**
     * {@code candidate_status_changed}: a candidate's status has changed.
     *
     * @param candidateId the candidate
     * @param jobPositionId the job position
     * @param status where the candidate stands, absent if not told
     * @param previousStatus where the candidate stood, absent if not told
     * @param delivery what all events have
     */
    record CandidateStatusChanged(
            String candidateId,
            String jobPositionId,
            OpenEnum<CandidateStatus> status,
            OpenEnum<CandidateStatus> previousStatus,
            Delivery delivery)
            implements InterviewEvent {}

    /**
     * {@code analysis_ready}: the analysis of an interview has finished; by the vendor's integration guide, that of a CV
     * too.
     *
     * @param delivery what all events have
     */
    record AnalysisReady(Delivery delivery) implements InterviewEvent {}

    /**
     * {@code cv_analysis_complete}: a CV was scored and evaluated.
     *
     * @param delivery what all events have
     */
    record CvAnalysisComplete(Delivery delivery) implements InterviewEvent {}

    /**
     * {@code bulk_import_complete}: a bulk import has finished.
     *
     * @param delivery what all events have
     */
    record BulkImportComplete(Delivery delivery) implements InterviewEvent {}

    /**
     * An event that is newer than this version of the SDK.
     *
     * @param delivery what all events have
     */
    record Unknown(Delivery delivery) implements InterviewEvent {}

    /**
     * What all events have. The vendor marks nothing as required: what is left out is {@code null}, but for the name,
     * without which it is no event.
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
