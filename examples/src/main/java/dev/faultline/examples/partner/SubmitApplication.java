package dev.faultline.examples.partner;

import dev.faultline.core.SdkException;
import dev.faultline.partner.ApplicationReceipt;
import dev.faultline.partner.NewApplication;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an application writes: a {@code catch} for each failure that means something to it, and one for all the rest.
 * Waiting and retrying are the client's work; what it had to give up is kept here, and finished later under its old
 * idempotency key, so that nothing gets lost and nothing is done twice.
 */
final class SubmitApplication {

    private record Kept(NewApplication application, String idempotencyKey) {}

    private final PartnerClient partner;
    private final Deque<Kept> kept = new ArrayDeque<>(); // a real one keeps toJson() and the key

    SubmitApplication(PartnerClient partner) {
        this.partner = partner;
    }

    /** Submits, and says what came of it or what is to be done now. */
    String submit(NewApplication application) {
        return submit(partner, application);
    }

    /** Submits one that was kept, with its old key; empty if none is left. */
    Optional<String> finishOne() {
        return Optional.ofNullable(kept.poll())
                .map(one -> submit(partner.with(o -> o.idempotencyKey(one.idempotencyKey())), one.application()));
    }

    private String submit(PartnerClient client, NewApplication application) {
        try {
            ApplicationReceipt receipt = client.applications().submit(application);
            return "stored as " + receipt.id() + ", status " + receipt.status();
        } catch (PartnerException.DuplicateSourceApplicationId e) {
            return "nothing to do: " + e.sourceApplicationId().orElse("it") + " was submitted before";
        } catch (PartnerException.JobClosed e) {
            return "tell the candidate that " + e.jobId().orElse("the job") + " is taken, and list the jobs again";
        } catch (PartnerException.ValidationError e) {
            return "have corrected: "
                    + e.fieldErrors().stream()
                            .map(field -> field.field() + " (" + field.code().orElse("invalid") + ")")
                            .collect(Collectors.joining(", "));
        } catch (SdkException e) {
            Optional<String> key = e.idempotencyKey();
            if (!e.retryable() || key.isEmpty()) {
                return "ask a person: " + e.getMessage();
            }
            kept.add(new Kept(application, key.get()));
            return "kept with its idempotency key, to be finished later; outcome so far: " + e.outcome();
        }
    }
}
