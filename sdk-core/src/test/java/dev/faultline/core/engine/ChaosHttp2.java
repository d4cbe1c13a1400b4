package dev.faultline.core.engine;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** The same faults on HTTP/2: streams that are rejected, reset or stalled, connections that break below them. */
final class ChaosHttp2 extends Dispatcher {

    private static final SocketEffect INTERNAL_ERROR = new SocketEffect.CloseStream(2);
    private static final SocketEffect REFUSED_STREAM = new SocketEffect.CloseStream(7);
    private static final SocketEffect CANCEL = new SocketEffect.CloseStream(8);
    private static final SocketEffect BROKEN = new SocketEffect.CloseSocket();
    private static final SocketEffect GOING_AWAY = SocketEffect.ShutdownConnection.INSTANCE;
    private static final SocketEffect STALL = SocketEffect.Stall.INSTANCE;
    private static final MockResponse STALLED =
            new MockResponse.Builder().onResponseStart(STALL).build();

    private final Map<Integer, ChaosCall> calls;
    private final long seed;
    private final AtomicInteger streams = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean healed;
    private volatile boolean stalling;

    /** What befalls the stream of this thread besides its response: the server asks for it before it reads. */
    private final ThreadLocal<Accident> accident = new ThreadLocal<>();

    private record Accident(MockResponse drawn, Weather weather) {}

    /** What is drawn in one befalls no stream of the next. */
    private enum Weather {
        CHAOTIC,
        HEALED,
        STALLING
    }

    ChaosHttp2(Map<Integer, ChaosCall> calls, long seed) {
        this.calls = calls;
        this.seed = seed;
    }

    int requests() {
        return requests.get();
    }

    void heal() {
        healed = true;
    }

    void stall(boolean stall) {
        stalling = stall;
    }

    @Override
    public MockResponse peek() {
        Weather weather = stalling ? Weather.STALLING : healed ? Weather.HEALED : Weather.CHAOTIC;
        Accident before = accident.get();
        if (before != null && before.weather == weather) { // else that of a stream or connection that was never read
            return before.drawn;
        }
        MockResponse drawn = accident(weather);
        if (drawn.getOnRequestStart() == null) { // else nobody asks again
            accident.set(new Accident(drawn, weather));
        }
        return drawn;
    }

    private MockResponse accident(Weather weather) {
        MockResponse.Builder response = new MockResponse.Builder();
        if (weather != Weather.CHAOTIC) {
            return weather == Weather.STALLING ? STALLED : response.build();
        }
        int chance = new SplittableRandom(seed + streams.incrementAndGet()).nextInt(100);
        MockResponse.Builder drawn = switch (chance) {
            case 0, 1 -> response.onRequestStart(REFUSED_STREAM);
            case 2 -> response.onRequestStart(INTERNAL_ERROR);
            case 3 -> response.onRequestStart(BROKEN);
            case 4 -> response.onResponseStart(INTERNAL_ERROR);
            case 5 -> response.onResponseStart(BROKEN);
            case 6 -> response.onResponseStart(CANCEL);
            case 7 -> response.onResponseStart(STALL);
            case 8 -> response.onResponseEnd(GOING_AWAY);
            default -> response;
        };
        return drawn.build();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        accident.remove();
        String id = request.getHeaders().get(ChaosCall.ID);
        if (id == null) { // stands for a handshake that failed
            return new MockResponse.Builder().build();
        }
        ChaosCall call = calls.get(Integer.parseInt(id));
        call.requested(request.getHeaders().get(ChaosCall.KEY));
        int number = requests.incrementAndGet();
        return response(ChaosFault.meet(call, number, seed, healed), call.text())
                .build();
    }

    private static MockResponse.Builder response(ChaosFault fault, String text) {
        MockResponse.Builder response = new MockResponse.Builder()
                .code(fault.status == 0 ? 200 : fault.status)
                .body(text);
        fault.headers.forEach(response::addHeader);
        return switch (fault.delivery) {
            case WHOLE, CLOSED_AFTERWARDS, TIMED_OUT_AFTERWARDS -> response;
            case HINTS_FIRST ->
                response.addInformationalResponse(new MockResponse.Builder()
                        .code(103)
                        .addHeader("Link: </a>")
                        .build());
            case DRIPPED -> response.throttleBody(1, 60, TimeUnit.MILLISECONDS);
            case FOREIGN -> response.body("<html>please log in</html>");
            case DAMAGED -> response.body("{\"do");
            case CUT -> response.onResponseBody(CANCEL);
            case STALLED, STALLED_MIDWAY -> response.onResponseBody(STALL);
            case GARBAGE, REFUSED_UNREAD -> response.onResponseBody(INTERNAL_ERROR);
            case RESET -> response.onResponseBody(BROKEN);
        };
    }
}
