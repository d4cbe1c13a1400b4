package dev.faultline.telephony.calls;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.internal.OnceOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Calls#createOnce(NewCall, String, java.util.function.Consumer)} looks for a call. {@code firstUse(true)}
 * sends at once, without a search, and {@code listDelay(..)} sets how long a search goes on.
 */
@SuppressWarnings("exports")
public final class CallOnceOptions extends OnceOptions<CallOnceOptions> {

    /** By which the server's clock and this one may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private String keyName = "once_key";
    private @Nullable Instant since;
    private Predicate<? super Call> except = call -> false;

    CallOnceOptions() {}

    /**
     * Names the key in the call's metadata. The prompt can use it as {@code {{once_key}}}, by this name.
     *
     * @param keyName default {@code once_key}; the same for each use of a key
     */
    public CallOnceOptions keyName(String keyName) {
        this.keyName = Checks.notBlank(keyName, "keyName", "a name in the metadata");
        return this;
    }

    /**
     * Sets when the key was first used, which makes a search shorter: older calls are not listed. Five minutes are added
     * for clocks that differ. A time after the first use hides the key's call, and it is placed again.
     *
     * @param since the time that was stored with the key; default any time, and with {@code firstUse(true)} now
     */
    public CallOnceOptions since(Instant since) {
        this.since = Checks.notNull(since, "since", "when the key was stored");
        return this;
    }

    /**
     * Leaves out calls that are known to be others, such as those whose ids are stored with other keys. It is asked where
     * the API returns no metadata. A call of this key that it leaves out is placed again.
     *
     * @param except {@code true} for a call of another key; it must not block
     */
    public CallOnceOptions except(Predicate<? super Call> except) {
        this.except = Checks.notNull(except, "except", "what recognises other calls");
        return this;
    }

    String keyName() {
        return keyName;
    }

    Predicate<? super Call> except() {
        return except;
    }

    /** From when on the call may have been created, by either clock; empty if it may be of any time. */
    Optional<Instant> earliest(Instant begun) {
        Instant first = since == null && isFirstUse() ? begun : since;
        return Optional.ofNullable(first).map(time -> time.minus(SKEW));
    }
}
