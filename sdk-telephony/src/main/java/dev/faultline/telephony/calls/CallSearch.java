package dev.faultline.telephony.calls;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OnceResult.Proof;
import dev.faultline.core.engine.Plan;
import dev.faultline.telephony.TelephonyException;
import dev.faultline.telephony.internal.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the call of a key: lists by number, then compares agent, time and metadata. No page of the vendor has
 * metadata in what is read, so each is read where it is, and a call without any may be the one.
 */
final class CallSearch {

    private enum Fit {
        CERTAIN,
        POSSIBLE,
        NONE
    }

    private static final String METADATA = "metadata";

    private final CallOperations operations = new CallOperations();
    private final String number;
    private final String agentId;
    private final String keyName;
    private final String key;
    private final @Nullable Instant since;
    private final Predicate<? super Call> except;

    private final Map<String, Call> details = new HashMap<>();
    private boolean detailsHaveMetadata = true;

    CallSearch(NewCall call, String key, CallOnceOptions options, Instant begun) {
        number = call.phoneNumber();
        agentId = call.agentId();
        keyName = options.keyName();
        this.key = key;
        since = options.earliest(begun).orElse(null);
        except = options.except();
    }

    Plan<Found<Call>> look() {
        CallsQuery.Builder query = CallsQuery.builder().to(number);
        if (since != null) {
            query.startDate(since);
        }
        return operations
                .list(query.build())
                .all()
                .then(listed -> readDetails(listed.iterator()).map(read -> judge(listed)));
    }

    /** Reads what the list leaves open, by id; one detail without metadata shows that none has them. */
    private Plan<Boolean> readDetails(Iterator<Call> listed) {
        while (listed.hasNext() && detailsHaveMetadata) {
            Call call = listed.next();
            if (fit(call) == Fit.POSSIBLE && !details.containsKey(call.id())) {
                return detail(call).then(read -> {
                    details.put(call.id(), read);
                    return readDetails(listed);
                });
            }
        }
        return Plan.of(detailsHaveMetadata);
    }

    private Plan<Call> detail(Call listed) {
        Plan<Call> read = Plan.call(operations.get(listed.id()))
                .peek(detail ->
                        detailsHaveMetadata = detail.json().get(METADATA).isObject());
        return read.recover(
                failure -> failure instanceof TelephonyException.NotFound ? Plan.of(listed) : Plan.failed(failure));
    }

    private Found<Call> judge(List<Call> listed) {
        List<Call> possible = new ArrayList<>();
        for (Call call : listed) {
            Call known = details.getOrDefault(call.id(), call);
            Fit fit = fit(known);
            if (fit == Fit.CERTAIN) {
                return Found.certain(known, Proof.KEY);
            }
            if (fit == Fit.POSSIBLE) {
                possible.add(known);
            }
        }
        return Found.fitting(possible);
    }

    /** The metadata decides if there is any: by the key, whichever agent calls. */
    private Fit fit(Call call) {
        return metadata(call)
                .map(metadata ->
                        metadata.get(keyName).asText().filter(key::equals).isPresent() ? Fit.CERTAIN : Fit.NONE)
                .orElseGet(() -> isAnother(call) ? Fit.NONE : Fit.POSSIBLE);
    }

    private boolean isAnother(Call call) {
        return !isTo(call)
                || (call.agentId() != null && !call.agentId().equals(agentId))
                || call.direction().is(Call.Direction.INBOUND)
                || (since != null && call.createdAt() != null && call.createdAt().isBefore(since))
                || except.test(call);
    }

    /** A number without {@code +} may be a national one. */
    private boolean isTo(Call call) {
        if (call.toNumber() != null) {
            return call.toNumber().value().equals(number);
        }
        String digits = call.json().get("to_number").asText().orElse("").replaceAll("\\D", "");
        return number.endsWith(digits);
    }

    /** Empty if none is there: the call always has the key in it. */
    private static Optional<JsonValue> metadata(Call call) {
        JsonValue metadata = call.json().get(METADATA);
        return metadata.names().isEmpty() ? Optional.empty() : Optional.of(metadata);
    }
}
