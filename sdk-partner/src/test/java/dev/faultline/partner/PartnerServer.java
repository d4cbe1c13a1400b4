package dev.faultline.partner;

import dev.faultline.core.JsonValue;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.StubResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.ByteString;

/** The vendor's side of submissions as it is documented, which keeps count, and loses requests and responses at random. */
final class PartnerServer extends StatefulServer {

    private static final Duration KEY_LIFETIME = Duration.ofHours(24);

    private final Map<String, Stored> keys = new HashMap<>();
    private final List<Stored> applications = new ArrayList<>();
    private final Set<String> closedJobs = new HashSet<>();
    private int faultPercent;
    private Duration lag = Duration.ZERO;

    /** An application, which exists from now on. */
    record Stored(String id, String sourceApplicationId, String jobId, ByteString body, Instant at) {}

    PartnerServer(FakeClock clock, long seed, Duration skew) {
        super(clock, skew, seed);
    }

    synchronized void faults(int percent) {
        faultPercent = percent;
    }

    /** How long an application is not in the list yet. */
    synchronized void lag(Duration lag) {
        this.lag = lag;
    }

    synchronized void closeJob(String jobId) {
        closedJobs.add(jobId);
    }

    /** All applications with the partner's own id. */
    synchronized List<Stored> with(String sourceApplicationId) {
        return applications.stream()
                .filter(stored -> stored.sourceApplicationId().equals(sourceApplicationId))
                .toList();
    }

    synchronized int count() {
        return applications.size();
    }

    @Override
    StubResponse answer(SeenRequest request) {
        boolean post = request.method().equals("POST");
        if (hits()) {
            return switch (random.nextInt(4)) {
                case 0 -> lost();
                case 1 -> error(500, "INTERNAL_ERROR");
                case 2 -> throttled(7);
                default -> error(503, "");
            };
        }
        StubResponse response = post ? submit(request) : list(request);
        if (hits()) {
            return random.nextBoolean() ? lost() : error(500, "INTERNAL_ERROR");
        }
        return response;
    }

    private boolean hits() {
        return random.nextInt(100) < faultPercent;
    }

    private StubResponse submit(SeenRequest request) {
        String key = request.header("Idempotency-Key").orElse(null);
        ByteString body = ByteString.of(request.body());
        Stored before = keys.get(key);
        if (before != null && before.at().plus(KEY_LIFETIME).isAfter(now())) {
            return before.body().equals(body) ? receipt(before) : error(422, "IDEMPOTENCY_KEY_REUSED");
        }
        JsonValue application = JsonValue.parse(body.utf8());
        String jobId = application.get("jobId").asText().orElseThrow();
        String ownId = application.get("sourceApplicationId").asText().orElse("");
        boolean closed = closedJobs.contains(jobId);
        boolean duplicate = !ownId.isEmpty() && !with(ownId).isEmpty();
        if (closed && (!duplicate || random.nextBoolean())) {
            return error(409, "JOB_CLOSED");
        }
        if (duplicate) {
            return error(409, "DUPLICATE_SOURCE_APPLICATION_ID");
        }
        Stored stored = new Stored("ej_app_" + applications.size(), ownId, jobId, body, now());
        applications.add(stored);
        keys.put(key, stored);
        return receipt(stored);
    }

    /** Two on a page. */
    private StubResponse list(SeenRequest request) {
        String since = request.query("updated_since").orElse(null);
        String cursor = request.query("cursor").orElse(null);
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        List<Stored> shown = applications.stream()
                .filter(stored -> since == null || stored.at().isAfter(Instant.parse(since)))
                .filter(stored -> !stored.at().plus(lag).isAfter(now()))
                .toList();
        List<String> items =
                shown.stream().skip(from).limit(2).map(PartnerServer::item).toList();
        String next = from + 2 < shown.size() ? ",\"next_cursor\":\"" + (from + 2) + "\"" : "";
        return json(200, "{\"data\":" + items + next + "}");
    }

    private static String item(Stored stored) {
        return "{\"id\":\"%s\",\"sourceApplicationId\":\"%s\",\"jobId\":\"%s\",\"status\":\"in_progress\"}"
                .formatted(stored.id(), stored.sourceApplicationId(), stored.jobId());
    }

    private StubResponse receipt(Stored stored) {
        return json(
                201,
                "{\"id\":\"%s\",\"sourceApplicationId\":\"%s\",\"jobId\":\"%s\",\"status\":\"received\"}"
                        .formatted(stored.id(), stored.sourceApplicationId(), stored.jobId()));
    }
}
