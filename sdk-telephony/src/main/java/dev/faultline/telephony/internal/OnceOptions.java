package dev.faultline.telephony.internal;

import dev.faultline.core.internal.Checks;
import java.time.Duration;

/**
 * The options common to everything that is done once.
 *
 * @param <B> the options of one thing; without a bound, so that no hidden type is in a public signature
 */
public abstract class OnceOptions<B> {

    /** The API documents none. */
    private static final Duration LIST_DELAY = Duration.ofSeconds(30);

    private boolean firstUse;
    private Duration listDelay = LIST_DELAY;

    /**
     * Sends at once, without a search: the key is certainly new, since it has just been stored for the first time.
     *
     * @param firstUse default {@code false}: the key may have been used before, by a process that has ended since
     */
    public B firstUse(boolean firstUse) {
        this.firstUse = firstUse;
        return self();
    }

    /**
     * Sets how late the API's list can be. A search goes on for this long.
     *
     * @param listDelay default 30 seconds; the API documents none. Zero for one look
     */
    public B listDelay(Duration listDelay) {
        this.listDelay = Checks.notNegative(listDelay, "listDelay");
        return self();
    }

    protected final boolean isFirstUse() {
        return firstUse;
    }

    /** How long to search before anything is sent. */
    protected Duration firstSearch() {
        return listDelay;
    }

    Duration delay() {
        return listDelay;
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
