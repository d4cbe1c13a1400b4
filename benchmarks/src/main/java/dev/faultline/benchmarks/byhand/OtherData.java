package dev.faultline.benchmarks.byhand;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result of each of the other APIs, in its envelope if it has one. */
public final class OtherData {

    private OtherData() {}

    /** The envelope of a contact of the CRM API. */
    public record CrmContactResponse(boolean success, CrmContact data) {}

    /** A contact of the CRM API. */
    public record CrmContact(
            String id,
            @Nullable String remoteId,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company,
            @Nullable String jobTitle,
            @Nullable Address address,
            @Nullable String lifecycleStage,
            @Nullable String ownerId,
            @Nullable String ownerName,
            @Nullable String ownerEmail,
            @Nullable JsonNode tags,
            @Nullable JsonNode customFields,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt) {}

    /** Its address. */
    public record Address(
            @JsonProperty("street_1") @Nullable String street1,
            @Nullable String city,
            @Nullable String state,
            @JsonProperty("postal_code") @Nullable String postalCode,
            @Nullable String country,
            @JsonProperty("address_type") @Nullable String type) {}

    /** The envelope of a candidate. */
    public record CandidateResponse(
            boolean success, @Nullable String requestId, Candidate data) {}

    /** A candidate of the Interviews API. */
    public record Candidate(
            String id,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String status,
            @Nullable BigDecimal cvScore,
            @Nullable BigDecimal interviewScore,
            @Nullable Boolean analysisViewed,
            @Nullable String importSource,
            @Nullable Instant createdAt,
            @Nullable String notes,
            @Nullable String cvText,
            @Nullable String aiEvaluation,
            @Nullable List<String> upsides,
            @Nullable List<String> shortcomings,
            @Nullable Boolean importedWithoutCv,
            @Nullable String originalCvFileName,
            @Nullable String sessionId,
            @Nullable Instant updatedAt) {}

    /** A contact of the Sequences API. */
    public record SequencesContact(
            long id,
            @Nullable String email,
            @Nullable String domain,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone,
            @Nullable String title,
            @Nullable String company,
            @Nullable String industry,
            @Nullable String city,
            @Nullable String state,
            @Nullable String country,
            @Nullable String timeZoneId,
            @Nullable String linkedInUrl,
            @Nullable String notes,
            @Nullable Long ownerUserId,
            @Nullable Long accountId,
            @JsonProperty("isOptedOut") @Nullable Boolean optedOut,
            @Nullable String callStatus,
            @Nullable String meetingStatus,
            @Nullable Instant addingDate,
            @Nullable Instant createdAt,
            @Nullable Instant lastModifiedAt,
            @Nullable List<CustomField> customFields) {}

    /** One of its custom fields. */
    public record CustomField(
            @Nullable String key, @Nullable JsonNode value) {}

    /** The envelope of a call. */
    public record CallResponse(int statusCode, @Nullable String message, Call data) {}

    /** A call of the Telephony API. */
    public record Call(
            String id,
            @JsonProperty("agent_id") @Nullable String agentId,
            @JsonProperty("batch_id") @Nullable String batchId,
            @JsonProperty("to_number") @Nullable String toNumber,
            @JsonProperty("from_number") @Nullable String fromNumber,
            @Nullable String status,
            @JsonProperty("call_direction") @Nullable String direction,
            @Nullable String type,
            @JsonProperty("created_at") @Nullable Instant createdAt,
            @Nullable BigDecimal duration,
            @JsonProperty("end_reason") @Nullable String endReason,
            @Nullable String sentiment,
            @Nullable String transcript,
            @Nullable String summary,
            @JsonProperty("recording_url") @Nullable String recordingUrl,
            @Nullable JsonNode postcallanalysis) {}
}
