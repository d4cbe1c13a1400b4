package dev.faultline.core.engine;

import java.util.List;
import java.util.SplittableRandom;

/** The ways in which the chaotic servers respond to a request, or do not. */
enum ChaosFault {
    NONE(0, 200, Work.DONE, Delivery.WHOLE),
    EARLY_HINTS(4, 200, Work.DONE, Delivery.HINTS_FIRST),
    DRIPPED(3, 200, Work.DONE, Delivery.DRIPPED),
    SPENT_LIMIT(
            1,
            200,
            Work.DONE,
            Delivery.WHOLE,
            "X-RateLimit-Limit: 50",
            "X-RateLimit-Remaining: 0",
            "X-RateLimit-Reset: 1"),
    CLOSED_AFTERWARDS(6, 200, Work.DONE, Delivery.CLOSED_AFTERWARDS),
    TIMED_OUT_AFTERWARDS(3, 200, Work.DONE, Delivery.TIMED_OUT_AFTERWARDS),

    REFUSED_UNREAD(5, 0, Work.NOT_DONE, Delivery.REFUSED_UNREAD),
    RESET(6, 0, Work.EITHER, Delivery.RESET),
    STALLED(3, 0, Work.EITHER, Delivery.STALLED),
    STALLED_MIDWAY(2, 200, Work.DONE, Delivery.STALLED_MIDWAY),
    CUT(5, 200, Work.DONE, Delivery.CUT),
    GARBAGE(3, 0, Work.EITHER, Delivery.GARBAGE),
    FOREIGN(2, 200, Work.NOT_DONE, Delivery.FOREIGN),
    DAMAGED(2, 200, Work.DONE, Delivery.DAMAGED),

    REDIRECTED(2, 302, Work.NOT_DONE, Delivery.WHOLE, "Location: /elsewhere"),
    REFUSED(2, 409, Work.NOT_DONE, Delivery.WHOLE),
    REQUEST_TIMEOUT(5, 408, Work.EITHER, Delivery.WHOLE),
    MISDIRECTED(3, 421, Work.NOT_DONE, Delivery.WHOLE),
    TOO_EARLY(3, 425, Work.NOT_DONE, Delivery.WHOLE),
    THROTTLED(4, 429, Work.NOT_DONE, Delivery.WHOLE),
    THROTTLED_SHORTLY(4, 429, Work.NOT_DONE, Delivery.WHOLE, "Delay-Millis: 40"),
    THROTTLED_FOR_A_SECOND(1, 429, Work.NOT_DONE, Delivery.WHOLE, "Retry-After: 1"),
    THROTTLED_FOR_LONG(1, 429, Work.NOT_DONE, Delivery.WHOLE, "Retry-After: 3"),
    BROKEN(6, 500, Work.EITHER, Delivery.WHOLE),
    BAD_GATEWAY(4, 502, Work.EITHER, Delivery.WHOLE),
    UNAVAILABLE(4, 503, Work.EITHER, Delivery.WHOLE),
    UNAVAILABLE_SHORTLY(4, 503, Work.EITHER, Delivery.WHOLE, "Delay-Millis: 40"),
    UNAVAILABLE_AT_ONCE(2, 503, Work.EITHER, Delivery.WHOLE, "Retry-After: 0"),
    UNAVAILABLE_FOR_A_SECOND(1, 503, Work.EITHER, Delivery.WHOLE, "Retry-After: 1"),
    CIRCUIT_OPEN(2, 503, Work.EITHER, Delivery.WHOLE, "Circuit-Open: true");

    /** Whether the server does what it was asked for before the fault. */
    private enum Work {
        DONE,
        NOT_DONE,
        EITHER
    }

    /** How the response travels. */
    enum Delivery {
        WHOLE,
        HINTS_FIRST,
        DRIPPED,
        CUT,
        GARBAGE,
        FOREIGN,
        DAMAGED,
        STALLED,
        STALLED_MIDWAY,
        RESET,
        REFUSED_UNREAD,
        CLOSED_AFTERWARDS,
        TIMED_OUT_AFTERWARDS
    }

    private static final int CALM = 20;
    private static final int STORM = 85;
    private static final int REQUESTS_OF_ONE_WEATHER = 60;
    private static final int TOTAL =
            List.of(values()).stream().mapToInt(fault -> fault.weight).sum();

    final int status;
    final Delivery delivery;
    final List<String> headers;
    private final int weight;
    private final Work work;

    ChaosFault(int weight, int status, Work work, Delivery delivery, String... headers) {
        this.weight = weight;
        this.status = status;
        this.work = work;
        this.delivery = delivery;
        this.headers = List.of(headers);
    }

    /**
     * Draws what happens to a request, and does its work.
     *
     * @param request counts all requests: every third bundle of them meets a storm
     * @param healed whether nothing happens to it
     */
    static ChaosFault meet(ChaosCall call, int request, long seed, boolean healed) {
        SplittableRandom random = new SplittableRandom(seed + 1_000_003L * call.id + call.requests.get());
        int weather = request / REQUESTS_OF_ONE_WEATHER % 3 == 2 ? STORM : CALM;
        int chance = healed ? 0 : weather;
        ChaosFault fault = random.nextInt(100) < chance ? draw(random.nextInt(TOTAL)) : NONE;
        call.met(fault);
        if (fault.work == Work.DONE || (fault.work == Work.EITHER && random.nextBoolean())) {
            call.doIt();
        }
        return fault;
    }

    private static ChaosFault draw(int ticket) {
        int left = ticket;
        for (ChaosFault fault : values()) {
            left -= fault.weight;
            if (left < 0) {
                return fault;
            }
        }
        throw new AssertionError();
    }
}
