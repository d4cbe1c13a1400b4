package dev.faultline.partner;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.OnceResult;
import dev.faultline.core.OnceResult.Candidate;
import dev.faultline.core.OnceResult.NotPlaced;
import dev.faultline.core.OnceResult.Placed;
import dev.faultline.core.OnceResult.Proof;
import dev.faultline.core.OnceResult.StillUnknown;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Plan;
import dev.faultline.partner.Submissions.Wanted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of {@code submitOrFind}: what is known of the application follows from a response, a failure or the list. */
final class SubmitOrFind {

    private static final String AGAIN = "Submit it again later with submitOrFind, from the same stored form:"
            + " neither the key nor the sourceApplicationId lets the API take it twice.";

    private static final String ELSEWHERE = "The API has an application with this sourceApplicationId, but not in the"
            + " list of this key: look again later, and with the partner's other keys.";

    private static final String REFUSED = "It was rejected, and the list does not have it. An earlier submission"
            + " with another idempotency key, or with one that has expired, is not excluded by that: look again later,"
            + " and with the partner's other API keys.";

    private final Submissions submissions;
    private final PreparedApplication prepared;
    private final Wanted wanted;

    /** Whether nobody can have sent it before. */
    private final boolean first;

    /** Whether the API still returns the receipt of an earlier submission, by the key that it had. */
    private final boolean keyProtects;

    SubmitOrFind(
            Submissions submissions, PreparedApplication prepared, Wanted wanted, boolean first, boolean keyProtects) {
        this.submissions = submissions;
        this.prepared = prepared;
        this.wanted = wanted;
        this.first = first;
        this.keyProtects = keyProtects;
    }

    Plan<OnceResult<ApplicationReceipt>> send() {
        return submissions
                .send(prepared, keyProtects)
                .map(receipt -> placed(receipt, Proof.RESPONSE))
                .recover(failure -> afterFailure(ofACall(failure)));
    }

    /** Of all failures of the sending, only those that {@link #ofACall} throws come as far as here. */
    Plan<OnceResult<ApplicationReceipt>> lookAndSend() {
        return submissions
                .search(wanted, wanted.since())
                .then(found -> found.filter(wanted::isThis)
                        .map(receipt -> placed(receipt, Proof.KEY))
                        .map(Plan::of)
                        .orElseGet(this::send))
                .recover(failure -> Plan.of(new StillUnknown<>(ofACall(failure), AGAIN)));
    }

    private Plan<OnceResult<ApplicationReceipt>> afterFailure(SdkException failure) {
        if (failure instanceof PartnerException.DuplicateSourceApplicationId) {
            return searchAfter(failure, null, ELSEWHERE);
        }
        if (first && failure.outcome() == Outcome.NOT_PROCESSED) {
            return Plan.of(new NotPlaced<>(failure));
        }
        return searchAfter(failure, wanted.since(), AGAIN);
    }

    /**
     * A search that fails leaves it unknown, whatever its failure.
     *
     * @param advice for an application that the list does not have
     */
    private Plan<OnceResult<ApplicationReceipt>> searchAfter(
            SdkException failure, @Nullable Instant since, String advice) {
        return submissions
                .search(wanted, since)
                .map(found -> found.map(receipt -> found(receipt, failure)).orElseGet(() -> notFound(failure, advice)))
                .recover(second -> {
                    failure.addSuppressed(second);
                    return Plan.of(new StillUnknown<>(failure, AGAIN));
                });
    }

    private OnceResult<ApplicationReceipt> found(ApplicationReceipt receipt, SdkException failure) {
        if (wanted.isThis(receipt)) {
            return placed(receipt, Proof.KEY);
        }
        // the id is unique, so an application for another job has taken it
        return failure instanceof PartnerException.DuplicateSourceApplicationId
                ? new NotPlaced<>(failure)
                : new Candidate<>(List.of(receipt), failure);
    }

    /**
     * Only the replay of a key is documented. Without it a rejection for the job can hide an earlier submission, since
     * the order of the API's checks is not, nor is the time until the list has it.
     */
    private OnceResult<ApplicationReceipt> notFound(SdkException failure, String advice) {
        boolean refused = failure.outcome() == Outcome.NOT_PROCESSED
                && (failure instanceof PartnerException.JobClosed
                        || failure instanceof PartnerException.JobNotFound
                        || failure instanceof PartnerException.AccessRevoked
                        || failure instanceof PartnerException.ValidationError);
        if (refused) {
            return keyProtects ? new NotPlaced<>(failure) : new StillUnknown<>(failure, REFUSED);
        }
        return new StillUnknown<>(failure, advice);
    }

    private static OnceResult<ApplicationReceipt> placed(ApplicationReceipt receipt, Proof proof) {
        return new Placed<>(receipt, proof);
    }

    /** The failure of a call that nobody ended; after any other nothing more is called. */
    private static SdkException ofACall(RuntimeException failure) {
        if (!(failure instanceof SdkException call)) {
            throw failure;
        }
        if (call instanceof CallInterruptedException ended) {
            switch (ended.reason()) {
                case INTERRUPTED, CANCELLED, CLOSED -> throw ended;
                default -> {
                    return ended;
                }
            }
        }
        return call;
    }
}
