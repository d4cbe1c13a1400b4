package dev.faultline.telephony.calls;

import dev.faultline.core.OnceResult.Proof;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.internal.Found;
import dev.faultline.telephony.internal.OnceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How {@link BatchCalls#createOnce(NewBatchCall, java.util.function.Consumer)} looks for a batch. {@code firstUse(true)}
 * sends at once, without a search, and {@code listDelay(..)} sets how long a search goes on.
 */
@SuppressWarnings("exports")
public final class BatchCallOnceOptions extends OnceOptions<BatchCallOnceOptions> {

    private @Nullable Instant since;

    BatchCallOnceOptions() {}

    /**
     * Sets when the title was first used: an older batch of the same title is not the one. A time after the batch's own hides
     * it, and it is created again; where clocks may differ, give an earlier one.
     *
     * @param since by the server's clock; default any time
     */
    public BatchCallOnceOptions since(Instant since) {
        this.since = Checks.notNull(since, "since", "when the title was stored");
        return this;
    }

    /** A draft can only be the dashboard's; it may also be what a newer version of the API makes first. */
    Found<BatchCall> find(String title, List<BatchCall> batches) {
        List<BatchCall> drafts = new ArrayList<>();
        for (BatchCall batch : batches) {
            boolean fits = batch.title() != null && batch.title().strip().equals(title) && !isOlder(batch);
            if (fits
                    && batch.status()
                            .known()
                            .filter(BatchCall.Status.DRAFT::equals)
                            .isEmpty()) {
                return Found.certain(batch, Proof.KEY);
            }
            if (fits) {
                drafts.add(batch);
            }
        }
        return Found.fitting(drafts);
    }

    private boolean isOlder(BatchCall batch) {
        return since != null && batch.createdAt() != null && batch.createdAt().isBefore(since);
    }
}
