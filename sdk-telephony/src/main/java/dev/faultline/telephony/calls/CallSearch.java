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
        return operations.list(query.build()).all().then(listed -> {
            Found<Call> found = judge(listed);
            return found.certain() != null ? Plan.of(found) : readDetails(listed, listed.iterator());
        });
    }

    /** Reads what the list leaves open, by id, each once; a call without metadata shows nothing of the others. */
    private Plan<Found<Call>> readDetails(List<Call> all, Iterator<Call> listed) {
        while (listed.hasNext()) {
            Call call = listed.next();
            if (fit(call) == Fit.POSSIBLE && !details.containsKey(call.id())) {
                return detail(call).then(read -> {
                    details.put(call.id(), read);
                    return fit(read) == Fit.CERTAIN
                            ? Plan.of(Found.certain(read, Proof.KEY))
                            : readDetails(all, listed);
                });
            }
        }
        return Plan.of(judge(all));
    }

    private Plan<Call> detail(Call listed) {
        return Plan.call(operations.get(listed.id()))
                .recover(failure ->
                        failure instanceof TelephonyException.NotFound ? Plan.of(listed) : Plan.failed(failure));
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
                || (since != null
                        && call.createdAt() != null
                        && call.createdAt().isBefore(since))
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
