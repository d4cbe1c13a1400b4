package dev.faultline.benchmarks.byhand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fields of requests and results that the SDK has too. */
public final class PartnerData {

    private PartnerData() {}

    /** A submission. */
    public record NewApplication(
            String jobId, Candidate candidate, boolean consentToContact, String sourceApplicationId, String source) {}

    /** Its person. */
    public record Candidate(String firstName, String lastName, String email, String phone) {}

    /** The response to a submission. */
    public record Receipt(
            String id,
            @Nullable String sourceApplicationId,
            @Nullable String jobId,
            @Nullable Status status,
            @Nullable Instant createdAt) {}

    /** An application. */
    public record Application(
            String id,
            @Nullable String sourceApplicationId,
            @Nullable String jobId,
            @Nullable Status status,
            @Nullable String currentStage,
            @Nullable Instant submittedAt,
            @Nullable Instant lastStatusChangeAt) {}

    /** The state of an application. */
    public enum Status {
        RECEIVED,
        IN_PROGRESS,
        ACCEPTED,
        REJECTED
    }
}
