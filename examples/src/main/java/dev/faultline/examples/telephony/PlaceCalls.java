package dev.faultline.examples.telephony;

import dev.faultline.core.HttpMethod;
import dev.faultline.examples.Timeline;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.TelephonyError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Calls that are rejected, that work, and whose responses are lost: nobody is rung twice for one order. */
public final class PlaceCalls implements AutoCloseable {

    private static final String CALLS = "/calls";
    private static final String BLOCKED = "+88213000001";
    private static final String ADA = "+14155550123";
    private static final String BOB = "+14155550144";
    private static final String EVE = "+14155550155";

    private final PrintStream out;
    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final Map<String, String> calls = new HashMap<>();
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
        dialer = new Dialer(telephony, calls);
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
                .respond(201, listed("call_1", "order-3"))
                .then()
                .reset()
                .times(2);
        server.on(HttpMethod.GET, CALLS, "to", ADA).succeed("[]").always();
        server.on(HttpMethod.GET, CALLS, "to", BOB)
                .succeed("[]")
                .times(2)
                .then()
                .succeed("[" + listed("call_2", "order-4") + "]");
        server.on(HttpMethod.GET, CALLS, "to", EVE)
                .succeed("[]")
                .times(6)
                .then()
                .succeed("[" + listed("call_3", "order-5") + "]");
        server.on(HttpMethod.GET, CALLS + "/call_3")
                .succeed("{\"id\":\"call_3\",\"status\":\"initiated\"}")
                .times(2)
                .then()
                .succeed("{\"id\":\"call_3\",\"status\":\"completed\",\"end_reason\":\"user_disconnected\"}");

        scene("1. A destination that the workspace has not enabled");
        call(BLOCKED, "order-1");

        scene("2. Numbers that are none: the SDK finds the first, the API the second");
        call("415 555 0123", "order-2");
        call(ADA, "order-2");

        scene("3. All lines of the plan are taken; a minute later the rate limit is spent, and the SDK waits");
        call(ADA, "order-3");
        out.println("   ... a minute later; the order has been tried before, so the list is searched first");
        clock.advance(Duration.ofMinutes(1));
        call(ADA, "order-3");

        scene("4. The response is lost after the call was placed: the list has it a moment later");
        call(BOB, "order-4");

        scene("5. The program had ended before it stored the call: started anew, it finds it and sends nothing");
        calls.put("order-4", "");
        call(BOB, "order-4");

        scene("6. The response is lost, and the list does not have the call in time");
        call(EVE, "order-5");
        out.println("   ... an hour later");
        clock.advance(Duration.ofHours(1));
        call(EVE, "order-5");

        scene("7. Its end, read every 5 to 10 s");
        out.println("   => " + dialer.end("order-5"));
        out.println("      (calls that were sent: " + sent() + ", that ring: 3)");
    }

    private void call(String number, String order) {
        out.println("   to ..." + number.substring(number.length() - 4) + " about " + order);
        out.println("   => " + dialer.call(number, order));
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

    private static String listed(String id, String order) {
        return "{\"id\":\"" + id + "\",\"metadata\":{\"order\":\"" + order + "\"}}";
    }

    @Override
    public void close() {
        telephony.close();
        server.close();
    }
}
