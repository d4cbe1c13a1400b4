package dev.faultline.examples.telephony;

import dev.faultline.core.HttpMethod;
import dev.faultline.examples.Timeline;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.TelephonyError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.io.PrintStream;
import java.time.Duration;

/** Calls that are rejected, that work, and whose responses are lost: nobody is rung twice. */
public final class PlaceCalls implements AutoCloseable {

    private static final String CALLS = "/calls";
    private static final String BLOCKED = "+88213000001";
    private static final String ADA = "+14155550123";
    private static final String BOB = "+14155550144";
    private static final String EVE = "+14155550155";

    private final PrintStream out;
    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final TelephonyClient telephony;
    private final Dialer dialer;

    private PlaceCalls(PrintStream out) {
        this.out = out;
        telephony = TelephonyClient.builder()
                .apiKey("key-of-an-example:s3cret")
                .baseUrl(server.url())
                .timeSource(clock)
                .listener(new Timeline(out))
                .build();
        dialer = new Dialer(telephony, clock);
    }

    /**
     * Runs the example against a server in this process.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        out.println("The telephony API, played by a server in this process: nobody is called, also if there is a key");
        out.println("in DIALNEXA_API_KEY. A fake clock skips the waits: they are shown, and take no time here.");
        try (PlaceCalls tour = new PlaceCalls(out)) {
            tour.play();
        }
    }

    private void play() {
        server.on(HttpMethod.POST, CALLS)
                .fail(TelephonyError.FORBIDDEN)
                .then()
                .fail(TelephonyError.BAD_REQUEST)
                .body("{\"statusCode\":400,\"error\":\"Bad Request\",\"message\":\"phone_number must be in use\"}")
                .then()
                .fail(TelephonyError.CONFLICT)
                .body("{\"statusCode\":409,\"error\":\"Conflict\",\"message\":\"too many calls at a time\"}")
                .then()
                .fail(TelephonyError.TOO_MANY_REQUESTS)
                .retryAfter(5)
                .then()
                .respond(201, queued("call_1"))
                .then()
                .reset()
                .times(2)
                .then()
                .respond(201, queued("call_3"));
        server.on(HttpMethod.GET, CALLS, "to", BOB).succeed("[" + queued("call_2") + "]");
        server.on(HttpMethod.GET, CALLS, "to", EVE).succeed("[]");

        scene("1. A destination that the workspace has not enabled");
        call(BLOCKED);

        scene("2. Numbers that are none: the SDK finds the first, the API the second");
        call("415 555 0123");
        call(ADA);

        scene("3. All lines of the plan are taken; a minute later the rate limit is spent, and the SDK waits");
        call(ADA);
        out.println("   ... a minute later");
        clock.advance(Duration.ofMinutes(1));
        call(ADA);

        scene("4. The response is lost after the call was placed: it is looked for, and not dialled twice");
        call(BOB);

        scene("5. The request is lost on its way: once the API knows nothing of it, it is sent again");
        call(EVE);
        call(EVE);
        out.println("      (calls that were sent: " + sent() + ", that ring: 3)");
    }

    private void call(String number) {
        out.println("   to ..." + number.substring(number.length() - 4));
        out.println("   => " + dialer.call(number, "order-" + number.length()));
    }

    private void scene(String title) {
        out.println();
        out.println(title);
    }

    private long sent() {
        return server.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .count();
    }

    private static String queued(String id) {
        return "{\"id\":\"" + id + "\"}";
    }

    @Override
    public void close() {
        telephony.close();
        server.close();
    }
}
