package dev.faultline.partner;

import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.StubResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Jobs that come, change and close, also between two pages of one list. How its pages move is the test's choice. */
final class JobsServer extends StatefulServer {

    /** How a cursor continues a list, which the vendor does not document. */
    enum Paging {
        /** After the last id. */
        AFTER_ID,
        /** Before the last update: a job that changes goes to the front. */
        BEFORE_UPDATE,
        /** After so many jobs: each that goes moves all behind it. */
        OFFSET
    }

    record Offer(String id, String companyId, int version, Instant updatedAt) {}

    private final FakeClock clock;
    private final Paging paging;
    private final int pageSize;
    private final Map<String, Offer> open = new TreeMap<>();
    private int created;
    private int movesPerPage;
    private int faultPercent;

    JobsServer(FakeClock clock, Paging paging, int pageSize, long seed) {
        super(clock, Duration.ZERO, seed);
        this.clock = clock;
        this.paging = paging;
        this.pageSize = pageSize;
    }

    /** From now on up to so many jobs come, change or close before each page. */
    synchronized void moves(int perPage) {
        movesPerPage = perPage;
    }

    synchronized void faults(int percent) {
        faultPercent = percent;
    }

    /** The content of each open job, as a version. */
    synchronized Map<String, Integer> state() {
        Map<String, Integer> state = new TreeMap<>();
        open.forEach((id, job) -> state.put(id, job.version()));
        return state;
    }

    synchronized Map<String, Offer> open() {
        return new TreeMap<>(open);
    }

    synchronized void move(int times) {
        for (int i = 0; i < times; i++) {
            clock.advance(Duration.ofMillis(random.nextInt(3000)));
            List<String> ids = new ArrayList<>(open.keySet());
            int what = random.nextInt(10);
            if (ids.isEmpty() || what < 4) {
                put("job_" + (1000 + random.nextInt(9000)) + "_" + created++, "co_" + random.nextInt(6), 1);
            } else {
                Offer job = open.get(ids.get(random.nextInt(ids.size())));
                if (what < 7) {
                    put(job.id(), job.companyId(), job.version() + 1);
                } else {
                    open.remove(job.id());
                }
            }
        }
    }

    private void put(String id, String companyId, int version) {
        open.put(id, new Offer(id, companyId, version, clock.now()));
    }

    @Override
    StubResponse answer(SeenRequest request) {
        if (movesPerPage > 0) {
            move(random.nextInt(movesPerPage + 1));
        }
        if (random.nextInt(100) < faultPercent) {
            return random.nextBoolean() ? lost() : error(500, "INTERNAL_ERROR");
        }
        String since = request.query("updated_since").orElse(null);
        String company = request.query("company_id").orElse(null);
        List<Offer> jobs = open.values().stream()
                .filter(job -> since == null || job.updatedAt().isAfter(Instant.parse(since)))
                .filter(job -> company == null || job.companyId().equals(company))
                .sorted(paging == Paging.BEFORE_UPDATE ? latestFirst() : Comparator.comparing(Offer::id))
                .toList();
        return page(jobs, request.query("cursor").orElse(null));
    }

    private static Comparator<Offer> latestFirst() {
        return Comparator.comparing(Offer::updatedAt).thenComparing(Offer::id).reversed();
    }

    private StubResponse page(List<Offer> jobs, String cursor) {
        int from = 0;
        if (cursor != null) {
            String position = cursor;
            from = paging == Paging.OFFSET
                    ? Integer.parseInt(position)
                    : (int) jobs.stream().filter(job -> isBefore(job, position)).count();
        }
        List<Offer> items = jobs.stream().skip(from).limit(pageSize).toList();
        String next = "";
        if (from + items.size() < jobs.size()) {
            Offer last = items.get(items.size() - 1);
            next = switch (paging) {
                case AFTER_ID -> last.id();
                case BEFORE_UPDATE -> last.updatedAt() + "/" + last.id();
                case OFFSET -> String.valueOf(from + items.size());
            };
            next = ",\"next_cursor\":\"" + next + "\"";
        }
        return json(200, "{\"data\":" + items.stream().map(JobsServer::json).toList() + next + "}");
    }

    /** Whether an earlier page had its place. */
    private boolean isBefore(Offer job, String cursor) {
        if (paging == Paging.AFTER_ID) {
            return job.id().compareTo(cursor) <= 0;
        }
        String[] last = cursor.split("/");
        return latestFirst().compare(job, new Offer(last[1], "", 0, Instant.parse(last[0]))) <= 0;
    }

    private static String json(Offer job) {
        return "{\"id\":\"%s\",\"title\":\"v%d\",\"company\":{\"id\":\"%s\"},\"updatedAt\":\"%s\"}"
                .formatted(
                        job.id(),
                        job.version(),
                        job.companyId(),
                        job.updatedAt().truncatedTo(ChronoUnit.SECONDS));
    }
}
